package org.colloquy.web.openai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.web.http.ProblemForm;
import org.colloquy.web.openai.wire.OpenAiErrors;
import org.colloquy.web.stream.EventStream;
import org.colloquy.web.stream.FakeOutput;
import org.junit.jupiter.api.Test;

class CompletionEventsTest {

    private final FakeOutput output = new FakeOutput();
    private final Map<String, Object> answer = new HashMap<>();
    private final EventStream stream = EventStream.of(100_000);
    private final CompletionEvents events = new CompletionEvents(stream, request(), response(), context());

    @Test
    void chunksAreDataUpToTheDoneMark() throws IOException {
        events.onChunk("{\"a\":1}");
        output.takes(Integer.MAX_VALUE);
        events.onChunk("{\"a\":2}");
        events.end(null);

        assertThat(output.text()).isEqualTo("data: {\"a\":1}\n\ndata: {\"a\":2}\n\ndata: [DONE]\n\n");
        assertThat(answer).containsEntry("setContentType", "text/event-stream").containsKey("complete");
    }

    @Test
    void whatFailsBeforeTheFirstChunkIsAnOrdinaryError() throws IOException {
        output.isReady();
        events.end(AppException.of(ErrorCode.MODEL_RATE_LIMITED));

        assertThat(answer).containsEntry("setStatus", 429).containsKey("complete");
        assertThat(output.text()).startsWith("{\"error\":{").contains("rate_limit_exceeded");
    }

    @Test
    void whatFailsLaterIsAnErrorAmongTheData() throws IOException {
        events.onChunk("{\"a\":1}");
        output.takes(Integer.MAX_VALUE);
        events.end(AppException.of(ErrorCode.MODEL_TIMEOUT));

        assertThat(output.text())
                .startsWith("data: {\"a\":1}\n\ndata: {\"error\":{\"message\":")
                .doesNotContain("DONE");
        assertThat(answer).doesNotContainKey("setStatus");
    }

    private static HttpServletRequest request() {
        return fake(
                HttpServletRequest.class,
                (proxy, called, arguments) -> called.getName().equals("getAttribute")
                                && ProblemForm.class.getName().equals(arguments[0])
                        ? OpenAiErrors.FORM
                        : null);
    }

    private HttpServletResponse response() {
        return fake(HttpServletResponse.class, (proxy, called, arguments) -> {
            if (called.getName().equals("getOutputStream")) {
                return output;
            }
            answer.put(called.getName(), arguments[0]);
            return null;
        });
    }

    private AsyncContext context() {
        return fake(AsyncContext.class, (proxy, called, arguments) -> answer.put(called.getName(), true));
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CompletionEventsTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
