package org.colloquy.core.flow.errand;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.core.platform.Time;
import org.colloquy.core.upstream.ModelReply;

/** Asks models for flows. */
@ApplicationScoped
class ModelErrand {

    @Inject
    private Models models;

    @Inject
    private Time time;

    CompletionStage<Done> run(Errand errand, FlowEffect.AskModel asked, UnderWay underWay) {
        if (asked.prompt().isBlank()) {
            throw ErrandException.missing("the prompt is empty");
        }
        return models.ask(
                        errand.workspaceId(),
                        asked.credential(),
                        ModelQuestion.of(asked, errand.history()),
                        time.now().plus(TimeLimit.of(asked.timeLimitSeconds())),
                        underWay)
                .thenApply(reply -> read(asked, reply));
    }

    static Done read(FlowEffect.AskModel asked, ModelReply reply) {
        if (!reply.text().isBlank()) {
            return Done.well(asked, TextNode.valueOf(reply.text()), reply.usage());
        }
        ErrandException failure = reply.refusal() == null
                ? ErrandException.useless("the model gave no words")
                : ErrandException.refused("the model declined to answer");
        return Done.badly(asked, failure, reply.usage());
    }
}
