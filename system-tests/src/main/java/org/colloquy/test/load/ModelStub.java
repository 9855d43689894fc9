package org.colloquy.test.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A model on loopback that waits a fixed time and quotes the question, so that an answer can be checked for belonging to it. It
 * calls the functions that a question names with {@code call NAME}, and counts when it is asked to.
 * One event loop with timers: thousands of calls in flight cost it no threads.
 */
public final class ModelStub implements AutoCloseable {

    private final Vertx vertx;
    private final HttpServer server;
    private final Consumer<String> onQuestion;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger peakInFlight = new AtomicInteger();
    private volatile StubTiming timing;

    private ModelStub(int port, StubTiming timing, Consumer<String> onQuestion) {
        this.timing = timing;
        this.onQuestion = onQuestion;
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        HttpServerOptions options =
                new HttpServerOptions().setHost("127.0.0.1").setPort(port).setAcceptBacklog(4096);
        server = Waiting.on(
                "start of the model stub",
                vertx.createHttpServer(options).requestHandler(this::route).listen(),
                Duration.ofSeconds(10));
    }

    /** Starts a stub on a free port. */
    public static ModelStub start(StubTiming timing) {
        return start(0, timing, question -> {});
    }

    /** Starts a stub on {@code port} (0 = a free one); {@code onQuestion} sees the last user message of every call. */
    public static ModelStub start(int port, StubTiming timing, Consumer<String> onQuestion) {
        return new ModelStub(port, timing, onQuestion);
    }

    /** What the stub answers to {@code question}. */
    public static String answerTo(String question) {
        if (Counting.asked(question)) {
            return Counting.words(question).collect(Collectors.joining());
        }
        return "You asked <" + question + ">, and this is the stub's answer to exactly that question.";
    }

    /** Base URL to give to a credential. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/v1";
    }

    /** Changes the timing of calls that arrive from now on. */
    public void retime(StubTiming timing) {
        this.timing = timing;
    }

    /** Calls that are waiting for their answer now. */
    public int inFlight() {
        return inFlight.get();
    }

    /** The most calls that were waiting for their answer at one moment since the last call of this method. */
    public int takePeakInFlight() {
        return peakInFlight.getAndSet(inFlight.get());
    }

    @Override
    public void close() {
        Waiting.on("end of the model stub", vertx.close(), Duration.ofSeconds(10));
    }

    private void route(HttpServerRequest request) {
        if (request.method() == HttpMethod.POST && request.path().endsWith("/chat/completions")) {
            request.body().onSuccess(body -> answer(request.response(), body));
        } else if (request.method() == HttpMethod.GET && request.path().endsWith("/models")) {
            JsonObject model =
                    new JsonObject().put("id", "stub").put("object", "model").put("owned_by", "stub");
            json(request.response(), new JsonObject().put("object", "list").put("data", new JsonArray().add(model)));
        } else {
            refuse(request.response(), 404, "not_found");
        }
    }

    private void answer(HttpServerResponse response, Buffer body) {
        StubAnswer answer;
        try {
            answer = new StubAnswer(body.toJsonObject());
        } catch (DecodeException e) {
            refuse(response, 400, "invalid_json");
            return;
        }
        onQuestion.accept(answer.question());
        peakInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        StubTiming now = timing;
        after(now.delay(), () -> {
            inFlight.decrementAndGet();
            if (answer.streamed()) {
                stream(response, answer, now);
            } else {
                json(response, answer.completion());
            }
        });
    }

    private void stream(HttpServerResponse response, StubAnswer answer, StubTiming now) {
        response.setChunked(true).putHeader("content-type", "text/event-stream");
        response.write(event(answer.roleChunk()));
        next(response, answer, answer.chunks(now.tokens()), now.tokenGap());
    }

    private void next(HttpServerResponse response, StubAnswer answer, Iterator<JsonObject> chunks, Duration gap) {
        if (response.closed()) {
            return;
        }
        if (chunks.hasNext()) {
            response.write(event(chunks.next()));
            after(gap, () -> next(response, answer, chunks, gap));
        } else {
            answer.closingChunks().forEach(chunk -> response.write(event(chunk)));
            response.end("data: [DONE]\n\n");
        }
    }

    private void after(Duration delay, Runnable action) {
        if (delay.isZero()) {
            action.run();
        } else {
            vertx.setTimer(delay.toMillis(), timer -> action.run());
        }
    }

    private static Buffer event(JsonObject data) {
        return Buffer.buffer("data: " + data.encode() + "\n\n");
    }

    private static void json(HttpServerResponse response, JsonObject body) {
        if (!response.closed()) {
            response.putHeader("content-type", "application/json").end(body.toBuffer());
        }
    }

    private static void refuse(HttpServerResponse response, int status, String code) {
        JsonObject error = new JsonObject().put("message", code).put("code", code);
        json(response.setStatusCode(status), new JsonObject().put("error", error));
    }
}
