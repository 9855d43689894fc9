package org.colloquy.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.colloquy.api.error.AppException;
import org.colloquy.api.error.Violation;
import org.colloquy.api.page.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageParamTest {

    @Test
    void whoAsksForNothingGetsTheFirstPage() {
        assertThat(PageParam.toRequest(null, null)).isEqualTo(PageRequest.first());
    }

    @Test
    void bothParametersAreTaken() {
        assertThat(PageParam.toRequest("7", "sess_1")).isEqualTo(new PageRequest(7, "sess_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.5", "99999999999", " 1"})
    void aLimitThatIsNoNumberIsNamed(String limit) {
        assertThatThrownBy(() -> PageParam.toRequest(limit, null))
                .isInstanceOfSatisfying(
                        AppException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .containsExactly("limit"));
    }
}
