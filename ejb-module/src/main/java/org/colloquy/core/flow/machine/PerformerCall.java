package org.colloquy.core.flow.machine;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.FlowEvent;

/** What has happened, as a performer hears of it. */
interface PerformerCall {

    <A extends Action> void of(Performer<A> performer, A action, Moment moment);

    static PerformerCall answered(String text) {
        return new PerformerCall() {
            @Override
            public <A extends Action> void of(Performer<A> performer, A action, Moment moment) {
                performer.answered(action, text, moment);
            }
        };
    }

    static PerformerCall elapsed() {
        return new PerformerCall() {
            @Override
            public <A extends Action> void of(Performer<A> performer, A action, Moment moment) {
                performer.elapsed(action, moment);
            }
        };
    }

    static PerformerCall succeeded(JsonNode answer) {
        return new PerformerCall() {
            @Override
            public <A extends Action> void of(Performer<A> performer, A action, Moment moment) {
                performer.succeeded(action, answer, moment);
            }
        };
    }

    static PerformerCall failed(FlowEvent.Failed failure) {
        return new PerformerCall() {
            @Override
            public <A extends Action> void of(Performer<A> performer, A action, Moment moment) {
                performer.failed(action, failure.kind(), failure.message(), moment);
            }
        };
    }
}
