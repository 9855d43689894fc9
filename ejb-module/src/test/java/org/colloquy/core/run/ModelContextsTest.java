package org.colloquy.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelContextsTest {

    @ParameterizedTest(name = "{0} has {1}")
    @CsvSource({
        "gpt-4,8192",
        "gpt-4-0613,8192",
        "gpt-4-turbo-2024-04-09,128000",
        "gpt-4o-mini,128000",
        "gpt-4.1-nano,1047576",
        "gpt-5-mini,400000",
        "somebody's-own,32768"
    })
    void theLongestBeginningOfANameCounts(String model, int size) {
        assertThat(ModelContexts.of(model, "")).isEqualTo(size);
    }

    @Test
    void whatIsConfiguredGoesBeforeWhatIsBuiltIn() {
        assertThat(ModelContexts.of("gpt-4o-mini", "gpt-4=1000, house=2000")).isEqualTo(1000);
        assertThat(ModelContexts.of("house-7b", "gpt-4=1000, house=2000")).isEqualTo(2000);
    }

    @Test
    void aTableThatIsNoneIsRefused() {
        assertThatThrownBy(() -> ModelContexts.of("gpt-4", "gpt-4 1000")).isInstanceOf(IllegalStateException.class);
    }
}
