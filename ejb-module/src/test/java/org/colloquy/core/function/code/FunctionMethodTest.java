package org.colloquy.core.function.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.colloquy.api.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionMethodTest {

    @ParameterizedTest
    @CsvSource({
        "getShoppingHistory, get_shopping_history",
        "order, order",
        "order_item, order_item",
        "readURLOf, read_url_of",
        "line2Total, line2_total"
    })
    void aMethodsNameInSnakeCaseIsTheFunctionsName(String method, String function) {
        assertThat(FunctionMethod.snakeCase(method)).isEqualTo(function);
    }

    @Test
    void theAnnotationMayNameTheFunctionAndItsParameters() {
        FunctionMethod function = Sample.function("named");

        assertThat(function.name()).isEqualTo("other-name");
        assertThat(function.arguments()).extracting(Argument::name).containsExactly("item_id");
    }

    @Test
    void aNameThatNoProviderTakesIsRefused() {
        assertThatThrownBy(() -> Sample.function("misnamed")).isInstanceOf(UnfitMethodException.class);
    }

    @Test
    void aFunctionWithoutDescriptionIsRefused() {
        assertThatThrownBy(() -> Sample.function("undescribed")).isInstanceOf(UnfitMethodException.class);
    }

    @Test
    void rolesOnTheMethodHold() {
        assertThat(Sample.function("sayHello").rule().allows(Role.USER)).isTrue();
        assertThat(Sample.function("administrate").rule().allows(Role.USER)).isFalse();
        assertThat(Sample.function("administrate").rule().allows(Role.ADMIN)).isTrue();
        assertThat(Sample.function("forbid").rule().allows(Role.ADMIN)).isFalse();
    }
}
