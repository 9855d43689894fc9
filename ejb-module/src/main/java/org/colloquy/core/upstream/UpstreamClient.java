package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.faulttolerance.standalone.StandaloneFaultTolerance;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.colloquy.core.metrics.Meters;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to models. The only class that does. Never use it inside a transaction: calls run on the upstream executor, and
 * so does whatever is chained to their results. Every call fails with an {@link UpstreamException}.
 */
@ApplicationScoped
public class UpstreamClient {

    private final Habits habits = new Habits();
    private final RemoteAssistants.Memory remoteRuns = new RemoteAssistants.Memory();

    @Inject
    private UpstreamExecutor executor;

    @Inject
    private Meters meters;

    @Inject
    private Time time;

    private Watch watch;
    private Wire wire;
    private Lanes lanes;

    /** For the container. */
    public UpstreamClient() {}

    /** For tests without one, which open it themselves. */
    @SuppressWarnings("NullAway.Init")
    UpstreamClient(UpstreamExecutor executor, Meters meters, Time time) {
        this.executor = executor;
        this.meters = meters;
        this.time = time;
    }

    @PostConstruct
    void open() {
        watch = new Watch(time::now);
        wire = new Wire(executor, watch, time::now);
        lanes = new Lanes(executor, time::now);
        executor.executeEvery(Watch.INTERVAL, watch::look);
    }

    /** Ends the thread with which the library keeps time. */
    @PreDestroy
    void close() {
        try {
            StandaloneFaultTolerance.shutdown();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while stopping", e);
        }
    }

    /**
     * Asks a model.
     *
     * @param listener hears the answer piece by piece; null for an answer in one piece
     * @param deadline when the whole call, waiting and repetitions included, has to be over
     */
    public ModelCall start(
            Upstream upstream, ModelRequest request, @Nullable ReplyListener listener, Instant deadline) {
        Call<ModelReply> call =
                begin(upstream, new ModelTask(upstream, request, listener, wire, habits, meters), deadline);
        return new ModelCall() {

            @Override
            public CompletionStage<ModelReply> reply() {
                return call.result();
            }

            @Override
            public void cancel() {
                call.cancel();
            }
        };
    }

    /**
     * Hands a Chat Completions request through as it is, and its reply back. What the provider says of errors is not passed on.
     *
     * @param body a JSON object
     * @param listener hears the events when the reply is a stream, as the body asked for or not
     * @param deadline when the whole call, waiting and repetitions included, has to be over
     */
    public RelayCall relay(Upstream upstream, byte[] body, RelayListener listener, Instant deadline) {
        Call<RelayReply> call = begin(upstream, new RelayTask(upstream, body, listener, wire), deadline);
        return new RelayCall() {

            @Override
            public CompletionStage<RelayReply> reply() {
                return call.result();
            }

            @Override
            public void cancel() {
                call.cancel();
            }
        };
    }

    /** The models that a provider lists, each as the provider describes it. */
    public CompletionStage<List<JsonNode>> models(Upstream upstream, Instant deadline) {
        return begin(upstream, new ModelsTask(upstream, wire), deadline).result();
    }

    /**
     * Asks an assistant that the provider keeps, over the Assistants API. The reply comes in one piece.
     *
     * @param turns what has been said; of the system's turns nothing is sent, the assistant has its own
     * @param deadline when the whole call has to be over
     */
    public ModelCall ask(Upstream upstream, String assistantId, List<Turn> turns, Instant deadline) {
        Upstream beta = RemoteAssistants.beta(upstream);
        RemoteRun run = new RemoteRun(
                (path, body) -> begin(beta, new JsonTask(beta, path, body, wire), deadline)
                        .result(),
                remoteRuns,
                executor);
        run.begin(assistantId, turns);
        return run;
    }

    /**
     * Has speech written down.
     *
     * @param language ISO 639-1; null: the model finds out
     */
    public CompletionStage<String> transcribe(
            Upstream upstream, Recording recording, String model, @Nullable String language, Instant deadline) {
        return begin(upstream, new TranscriptionTask(upstream, recording, model, language, wire), deadline)
                .result();
    }

    private <R> Call<R> begin(Upstream upstream, Task<R> task, Instant deadline) {
        Call<R> call = new Call<>(task, lanes.of(upstream), deadline, executor, meters, time);
        watch.add(call);
        call.start();
        return call;
    }
}
