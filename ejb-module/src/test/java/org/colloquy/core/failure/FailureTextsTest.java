package org.colloquy.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.api.error.ErrorCode;
import org.junit.jupiter.api.Test;

class FailureTextsTest {

    @Test
    void everyFailureHasATextInEveryLanguage() {
        assertThat(FailureTexts.languages()).contains("en", "de", "es", "fr", "pt");
        for (String language : FailureTexts.languages()) {
            for (ErrorCode kind : ErrorCode.values()) {
                assertThat(FailureTexts.find(language, kind))
                        .hasValueSatisfying(
                                text -> assertThat(text).isNotBlank().doesNotContain("OpenAI", "API", "model"));
            }
        }
    }

    @Test
    void kindsThatAUserCanDoSomethingAboutHaveTheirOwn() {
        assertThat(FailureTexts.find("en", ErrorCode.MODEL_TIMEOUT))
                .isNotEqualTo(FailureTexts.find("en", ErrorCode.MODEL_UNAVAILABLE));
        assertThat(FailureTexts.find("xx", ErrorCode.MODEL_TIMEOUT)).isEmpty();
    }
}
