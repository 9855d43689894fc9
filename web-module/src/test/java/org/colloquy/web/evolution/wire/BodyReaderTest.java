package org.colloquy.web.evolution.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":                | Unexpected end of JSON input",
                "{                      | Unexpected end of JSON input",
                "{\"a\":}               | Unexpected token } in JSON at position 5",
                "{a:1}                  | Unexpected token a in JSON at position 1",
                "nonsense               | Unexpected token n in JSON at position 0",
                "{} x                   | Unexpected token x in JSON at position 3",
            })
    void whatCannotBeParsedIsToldAsItsParserWould(String body, String text) {
        Refusal refused = catchThrowableOfType(Refusal.class, () -> BodyReader.parse(body));

        assertThat(refused).isNotNull();
        assertThat(refused.status(false)).isEqualTo(400);
        assertThat(refused.body(false)).isEqualTo(ErrorBody.of(400, "Internal Server Error", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "[]", "[1]", "{}"})
    void whatHasNoFieldsIsAnEmptyObject(String body) {
        assertThat(BodyReader.parse(body).object()).isEmpty();
    }

    @Test
    void theLastOfTwoFieldsCounts() {
        assertThat(BodyReader.parse("{\"a\":\"1\",\"a\":\"2\"}").text("a")).isEqualTo("2");
    }

    @Test
    void aTextOfManyMegabytesIsRead() {
        String recording = "A".repeat(6_000_000);

        assertThat(BodyReader.parse("{\"base64\":\"" + recording + "\"}").text("base64"))
                .isEqualTo(recording);
    }

    @Test
    void aFormIsAnObjectOfTexts() {
        Payload form = FormBody.parse("name=my+key&ignoreJids%5B%5D=a&ignoreJids[]=b&=x&y");

        assertThat(form.text("name")).isEqualTo("my key");
        assertThat(form.texts("ignoreJids")).containsExactly("a", "b");
        assertThat(form.object()).hasSize(2);
    }
}
