package org.colloquy.web.widget;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.json.Json;
import org.colloquy.api.message.AnswerListener;
import org.colloquy.api.widget.WidgetAnswer;
import org.colloquy.api.widget.WidgetMessage;
import org.colloquy.api.widget.WidgetTalk;
import org.colloquy.api.widget.WidgetView;
import org.colloquy.web.http.HttpSettings;
import org.colloquy.web.http.JsonBody;
import org.colloquy.web.http.ProblemAnswer;
import org.colloquy.web.http.Route;
import org.colloquy.web.stream.EventStream;

/**
 * {@code /widget/*}. A servlet and no resource: bodies are JSON whatever they call themselves, origins differ by token, and one
 * of the answers is a stream.
 */
@WebServlet(name = "Widget", urlPatterns = "/widget/*", asyncSupported = true)
public final class WidgetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient WidgetTalk talk;

    private transient RateLimits limits = new RateLimits(1);
    private transient RateLimits looks = new RateLimits(1);
    private long timeout;
    private int buffer;

    @Override
    public void init() {
        limits = new RateLimits(WidgetSettings.MESSAGES_PER_MINUTE.get());
        looks = new RateLimits(WidgetSettings.LOOKS_PER_MINUTE.get());
        timeout = WidgetSettings.ANSWER_WAIT.get().toMillis();
        buffer = HttpSettings.STREAM_BUFFER.get();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<Asset> asset = Asset.shared(path == null ? "" : path);
        if (asset.isPresent()) {
            Route.set(request, "/widget" + path);
            asset.get().send(response);
            return;
        }
        try {
            WidgetCall call =
                    WidgetCall.of(request.getMethod(), path).orElseThrow(() -> AppException.of(ErrorCode.NOT_FOUND));
            Route.set(request, call.kind().route());
            serve(call, request, response);
        } catch (RuntimeException e) {
            ProblemAnswer.send(request, response, e);
        }
    }

    private void serve(WidgetCall call, HttpServletRequest request, HttpServletResponse response) throws IOException {
        WidgetView widget = talk.find(call.token());
        Origins.check(request, response, widget.origins());
        if (request.getMethod().equals("OPTIONS")) {
            Origins.preflight(response);
        } else if (call.kind() == WidgetCall.Kind.DEMO) {
            Asset.sendDemo(call.token(), response);
        } else if (call.kind() == WidgetCall.Kind.SAID) {
            said(call, request, response);
        } else if (!call.kind().asks()) {
            write(response, Json.mapper().createObjectNode().put("session_id", VisitorKeys.random()));
        } else {
            slowDown(limits.take(call.token(), request.getRemoteAddr(), widget.messagesPerMinute()), response);
            ask(call, NativeEngine.checked(JsonBody.read(request.getInputStream(), JsonNode.class)), request, response);
        }
    }

    private static void slowDown(long wait, HttpServletResponse response) {
        if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            throw AppException.of(ErrorCode.TOO_MANY_REQUESTS, "Too many messages; wait a moment");
        }
    }

    private void said(WidgetCall call, HttpServletRequest request, HttpServletResponse response) throws IOException {
        slowDown(looks.take(call.token(), request.getRemoteAddr()), response);
        String visitor = VisitorKeys.of(call, request, response, null);
        String after = Query.parameter(request.getQueryString(), "after");
        write(response, NativeEngine.said(talk.said(call.token(), visitor, after)));
    }

    private void ask(WidgetCall call, JsonNode body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (call.kind()) {
            case OPENAI -> {
                String visitor = VisitorKeys.of(call, request, response, null);
                answer(request, response, openAi(call, visitor, body), OpenAiEngine::answer);
            }
            case NATIVE, UNIVERSAL -> {
                String said = NativeEngine.visitor(body);
                String visitor = VisitorKeys.of(call, request, response, said);
                answer(
                        request,
                        response,
                        reply(call, visitor, body, AnswerListener.NONE),
                        answer -> call.kind() == WidgetCall.Kind.NATIVE
                                ? NativeEngine.rasa(answer, said)
                                : NativeEngine.universal(answer, said, body));
            }
            case STREAM -> stream(call, VisitorKeys.of(call, request, response, null), body, request, response);
            case SESSION, UNIVERSAL_SESSION, SAID, DEMO -> throw new IllegalStateException("answered above");
        }
    }

    private CompletionStage<WidgetAnswer> openAi(WidgetCall call, String visitor, JsonNode body) {
        if (OpenAiEngine.isOutput(body)) {
            return talk.output(call.token(), visitor, OpenAiEngine.callId(body), OpenAiEngine.output(body));
        }
        return talk.say(
                new WidgetMessage(
                        call.token(),
                        visitor,
                        OpenAiEngine.content(body),
                        OpenAiEngine.tools(body),
                        OpenAiEngine.remember(body)),
                AnswerListener.NONE);
    }

    private CompletionStage<WidgetAnswer> reply(
            WidgetCall call, String visitor, JsonNode body, AnswerListener listener) {
        if (OpenAiEngine.isOutput(body)) {
            return talk.output(call.token(), visitor, OpenAiEngine.callId(body), OpenAiEngine.output(body));
        }
        return talk.say(
                new WidgetMessage(call.token(), visitor, NativeEngine.content(body), OpenAiEngine.tools(body), true),
                listener);
    }

    private void stream(
            WidgetCall call, String visitor, JsonNode body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        EventStream stream = EventStream.of(buffer);
        PieceEvents events = new PieceEvents(stream);
        CompletionStage<WidgetAnswer> answer = reply(call, visitor, body, events);
        stream.open(request, response, timeout);
        answer.whenComplete(events::end);
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            CompletionStage<WidgetAnswer> answer,
            Function<WidgetAnswer, JsonNode> form) {
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        new PendingAnswer(context, request, response).await(answer, form, timeout);
    }

    static void write(HttpServletResponse response, JsonNode body) throws IOException {
        byte[] bytes = Json.mapper().writeValueAsBytes(body);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
