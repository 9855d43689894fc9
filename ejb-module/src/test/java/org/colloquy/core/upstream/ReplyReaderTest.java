package org.colloquy.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.run.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    private final List<String> deltas = new ArrayList<>();
    private final ReplyReader reader = new ReplyReader("asked-for", deltas::add);

    @Test
    void readsAWholeReplyWithItsModelAndUsage() throws IOException {
        ChatReply reply = reader.readWhole(stream("""
                        {"model":"gpt-4o-2024","choices":[{"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}],
                         "usage":{"prompt_tokens":7,"completion_tokens":2,"total_tokens":9},"service_tier":"default"}"""));

        assertThat(reply).isEqualTo(new ChatReply("Hi", "gpt-4o-2024", Usage.of(7, 2)));
    }

    @Test
    void namesTheRequestedModelWhenTheReplyNamesNone() throws IOException {
        ChatReply reply = reader.readWhole(stream("{\"choices\":[{\"message\":{\"content\":\"Hi\"}}]}"));

        assertThat(reply).isEqualTo(new ChatReply("Hi", "asked-for", Usage.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>busy</html>",
                "{\"choices\":",
                "[]",
                "null",
                "{}",
                "{\"choices\":[]}",
                "{\"choices\":{}}",
                "{\"choices\":[{\"message\":\"text\"}]}",
                "{\"choices\":[{\"message\":{\"content\":null}}]}",
                "{\"choices\":[{\"message\":{\"content\":\"\"}}]}",
                "{\"choices\":[{\"message\":{\"content\":17}}]}"
            })
    void callsAReplyWithoutTextInvalid(String body) {
        assertThatThrownBy(() -> reader.readWhole(stream(body)))
                .isInstanceOfSatisfying(
                        UpstreamException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_REPLY_INVALID));
    }

    @Test
    void refusesAnAnswerThatNoMessageCanHold() {
        String text = "x".repeat(ReplyReader.MAX_CONTENT + 1);

        assertThatThrownBy(
                        () -> reader.readWhole(stream("{\"choices\":[{\"message\":{\"content\":\"" + text + "\"}}]}")))
                .hasMessage("answer too long");
    }

    @Test
    void handsOnEachPieceOfAStreamAndCountsItsUsageAtTheEnd() throws IOException {
        ChatReply reply = reader.readStream(stream("""
                        data: {"model":"m","choices":[{"delta":{"role":"assistant","content":""},"finish_reason":null}],"usage":null}

                        : a comment
                        data: {"choices":[{"delta":{"content":"Good "}}]}

                        event: ignored
                        data:{"choices":[{"delta":{"content":"day"},"finish_reason":null}]}

                        data: {"choices":[{"delta":{},"finish_reason":"stop"}]}

                        data: {"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":2}}

                        data: [DONE]

                        """));

        assertThat(deltas).containsExactly("Good ", "day");
        assertThat(reply).isEqualTo(new ChatReply("Good day", "m", Usage.of(3, 2)));
    }

    @Test
    void acceptsAStreamThatFinishesWithoutTheDoneMark() throws IOException {
        ChatReply reply = reader.readStream(
                stream("data: {\"choices\":[{\"delta\":{\"content\":\"x\"},\"finish_reason\":\"stop\"}]}\n\n"));

        assertThat(reply.content()).isEqualTo("x");
    }

    @Test
    void callsAStreamThatWasCutAFailureOfTheModel() {
        assertThatThrownBy(
                        () -> reader.readStream(stream("data: {\"choices\":[{\"delta\":{\"content\":\"half\"}}]}\n\n")))
                .isInstanceOfSatisfying(
                        UpstreamException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_UNAVAILABLE));
    }

    @Test
    void neverRepeatsTheProvidersWordsWhenAStreamCarriesAnError() {
        assertThatThrownBy(() -> reader.readStream(
                        stream("data: {\"error\":{\"message\":\"key sk-secret is out of quota\"}}\n\n")))
                .isInstanceOf(UpstreamException.class)
                .hasMessageNotContaining("sk-secret");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
