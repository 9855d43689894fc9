package org.colloquy.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.access.Role;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.error.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

    record Inner(@Nullable String text) {}

    record Body(
            @Nullable String name,
            @Nullable Integer count,
            @Nullable Double share,
            @Nullable Boolean on,
            @Nullable Role role,
            @Nullable List<Inner> inners,
            @Nullable Map<String, String> metadata,
            @Nullable Optional<String> note) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':1}|name|must be a string",
                "{'name':{}}|name|must be a string",
                "{'name':true}|name|must be a string",
                "{'count':'x'}|count|must be a whole number within range",
                "{'count':1.5}|count|must be a whole number within range",
                "{'share':'x'}|share|must be a number",
                "{'on':'yes'}|on|must be true or false",
                "{'role':'boss'}|role|must be one of admin, user",
                "{'inners':{}}|inners|must be an array",
                "{'inners':[{'text':1}]}|inners[0].text|must be a string",
                "{'inners':[{},{'other':1}]}|inners[1].other|is not known",
                "{'metadata':{'team':5}}|metadata.team|must be a string",
                "{'metadata':[]}|metadata|must be an object",
                "{'note':5}|note|must be a string",
                "{'unknown':1}|unknown|is not known",
                "[]|body|must be a JSON object",
                "\"text\"|body|must be a JSON object",
                "null|body|must be a JSON object",
                "{'name'|body|is not valid JSON (line 1, column 8)",
                "nonsense|body|is not valid JSON (line 1, column ",
                "{'name':'a','name':'b'}|body|names a field twice (line 1, column 19)",
                "{} {}|body|is not valid JSON",
            })
    void aWrongBodyIsToldByFieldAndExpectation(String body, String field, String message) {
        assertThat(refusal(body.replace('\'', '"')).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo(field);
                    assertThat(violation.message()).startsWith(message);
                });
    }

    @Test
    void anEmptyBodyIsMissing() {
        assertThat(refusal("").violations()).containsExactly(new Violation("body", "must be a JSON object"));
    }

    @Test
    void aHugeNumberIsRefused() {
        assertThat(refusal("{\"count\":" + "9".repeat(2_000) + "}").code()).isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void aDeepBodyIsRefused() {
        assertThat(refusal("{\"inners\":" + "[".repeat(5_000)).code()).isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void theRejectedValueIsNotRepeated() {
        AppException refused = refusal("{\"role\":\"sekret\"}");

        assertThat(refused.getMessage()).doesNotContain("sekret");
        assertThat(refused.violations().toString()).doesNotContain("sekret");
    }

    @Test
    void aLongFieldNameIsCutShort() {
        assertThat(refusal("{\"" + "x".repeat(10_000) + "\":1}")
                        .violations()
                        .get(0)
                        .field())
                .hasSizeLessThan(300);
    }

    @Test
    void wrongUtf8IsRefused() {
        byte[] body = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};

        assertThatThrownBy(() -> JsonBody.read(new ByteArrayInputStream(body), Body.class))
                .isInstanceOfSatisfying(
                        AppException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    @Test
    void anAbsentFieldAndANullOneAreToldApartInAPartialUpdate() throws IOException {
        assertThat(read("{}").note()).isNull();
        assertThat(read("{\"note\":null}").note()).isEmpty();
    }

    @Test
    void tooManyBytesAreTooLarge() {
        InputStream endless = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new BodyTooLargeException();
            }
        };

        assertThatThrownBy(() -> JsonBody.read(endless, Body.class))
                .isInstanceOfSatisfying(
                        AppException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.TOO_LARGE));
    }

    private static AppException refusal(String body) {
        return catchThrowableOfType(AppException.class, () -> read(body));
    }

    private static Body read(String body) throws IOException {
        return JsonBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), Body.class);
    }
}
