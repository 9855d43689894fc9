package org.colloquy.core.flow.errand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.run.Usage;
import org.colloquy.core.upstream.UpstreamExecutor;
import org.jspecify.annotations.Nullable;

/** Does what flows ask of others. */
@ApplicationScoped
public class Errands {

    @Inject
    private WebhookErrand webhooks;

    @Inject
    private ModelErrand models;

    @Inject
    private FunctionErrand functions;

    @Inject
    private AgentErrand agents;

    @Inject
    private UpstreamExecutor engine;

    /**
     * Asks once. Never call it inside a transaction.
     *
     * @param underWay what this begins; whoever gives that up is answered with a failure
     * @return completes on a thread of the engine; never fails: what goes wrong is a
     *     {@link org.colloquy.api.flow.FlowEvent.Failed}
     */
    public CompletionStage<Done> run(Errand errand, FlowEffect.Asked asked, UnderWay underWay) {
        return begun(errand, asked, underWay).handleAsync((done, failure) -> ended(asked, done, failure), engine);
    }

    private static Done ended(FlowEffect.Asked asked, @Nullable Done done, @Nullable Throwable failure) {
        if (done != null) {
            return done;
        }
        return Done.badly(asked, failure == null ? new IllegalStateException("nothing came") : failure, Usage.NONE);
    }

    private CompletionStage<Done> begun(Errand errand, FlowEffect.Asked asked, UnderWay underWay) {
        try {
            return begin(errand, asked, underWay);
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private CompletionStage<Done> begin(Errand errand, FlowEffect.Asked asked, UnderWay underWay) {
        if (asked instanceof FlowEffect.CallWebhook webhook) {
            return webhooks.run(errand, webhook, underWay);
        } else if (asked instanceof FlowEffect.AskModel model) {
            return models.run(errand, model, underWay);
        } else if (asked instanceof FlowEffect.CallFunction function) {
            return functions.run(errand, function, underWay);
        }
        return agents.run(errand, (FlowEffect.AskAgent) asked, underWay);
    }
}
