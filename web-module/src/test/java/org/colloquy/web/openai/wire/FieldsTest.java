package org.colloquy.web.openai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.web.openai.Sample.body;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.colloquy.api.error.Violation;
import org.colloquy.web.openai.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{}"})
    void anEmptyBodyMayLookLikeAnything(String body) {
        assertThat(body(body).has("model")).isFalse();
    }

    @Test
    void nullsAreAbsent() {
        Fields fields = body("{'name': null, 'tools': null, 'metadata': null, 'stream': null, 'top_p': null}");

        assertThat(fields.text("name")).isNull();
        assertThat(fields.objects("tools")).isNull();
        assertThat(fields.pairs("metadata")).isNull();
        assertThat(fields.flag("stream")).isNull();
        assertThat(fields.number("top_p")).isNull();
    }

    @Test
    void anEmptyArrayIsAnEmptyObject() {
        assertThat(body("{'metadata': []}").pairs("metadata")).isEmpty();
    }

    @Test
    void aNullAmongPairsIsNoPair() {
        assertThat(body("{'metadata': {'a': 'b', 'c': null}}").pairs("metadata"))
                .isEqualTo(Map.of("a", "b"));
    }

    @Test
    void aWholeNumberMayBeWrittenAsAFraction() {
        assertThat(body("{'max_prompt_tokens': 300.0}").integer("max_prompt_tokens"))
                .isEqualTo(300);
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(
                wrong("{'name': 1}", "name", fields -> fields.text("name")),
                wrong("{'top_p': '1'}", "top_p", fields -> fields.number("top_p")),
                wrong("{'n': 1.5}", "n", fields -> fields.integer("n")),
                wrong("{'n': 3000000000}", "n", fields -> fields.integer("n")),
                wrong("{'stream': 'true'}", "stream", fields -> fields.flag("stream")),
                wrong("{'thread': 'x'}", "thread", fields -> fields.object("thread")),
                wrong("{'tools': {}}", "tools", fields -> fields.objects("tools")),
                wrong("{'tools': [1]}", "tools[0]", fields -> fields.objects("tools")),
                wrong("{'metadata': {'a': 1}}", "metadata.a", fields -> fields.pairs("metadata")),
                wrong(
                        "{'tools': [{'function': {'name': 1}}]}",
                        "tools[0].function.name",
                        FieldsTest::nameOfTheFirstTool));
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void aWrongTypeIsNamedByItsPath(String body, String path, Consumer<Fields> reading) {
        Violation refused = Refusal.of(() -> reading.accept(body(body)));

        assertThat(refused.field()).isEqualTo(path);
        assertThat(refused.message()).startsWith("Invalid type for '" + path + "': expected ");
    }

    @Test
    void aMissingFieldIsNamed() {
        Violation refused = Refusal.of(() -> body("{}").requiredText("model"));

        assertThat(refused).isEqualTo(new Violation("model", "Missing required parameter: 'model'."));
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        assertThat(Refusal.of(() -> body("'text'")).field()).isEqualTo("body");
        assertThat(Refusal.of(() -> body("[1]")).field()).isEqualTo("body");
    }

    @Test
    void aNullCharacterIsRefusedWhereADatabaseWouldHaveTo() {
        assertThat(Refusal.of(() -> body("{'name': 'a\\u0000'}").text("name")).field())
                .isEqualTo("name");
        assertThat(Refusal.of(() -> body("{'metadata': {'a\\u0000': 'b'}}").pairs("metadata"))
                        .field())
                .isEqualTo("metadata");
    }

    private static Arguments wrong(String body, String path, Consumer<Fields> reading) {
        return Arguments.of(body, path, reading);
    }

    private static void nameOfTheFirstTool(Fields fields) {
        List<Fields> tools = Objects.requireNonNull(fields.objects("tools"));
        tools.get(0).requiredObject("function").text("name");
    }
}
