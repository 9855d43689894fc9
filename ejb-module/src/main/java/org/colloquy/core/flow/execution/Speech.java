package org.colloquy.core.flow.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Objects;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.message.Offer;
import org.colloquy.core.platform.Storable;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.RunTicket;
import org.colloquy.core.run.SessionSaid;
import org.colloquy.core.run.SessionTyping;
import org.colloquy.core.thread.Message;
import org.colloquy.core.thread.MessageRepository;
import org.jspecify.annotations.Nullable;

/** Stores what flows say, and has it delivered where a channel's contact listens. */
@ApplicationScoped
class Speech {

    @Inject
    private MessageRepository messages;

    @Inject
    private Event<SessionSaid> said;

    @Inject
    private Event<SessionTyping> typing;

    @Inject
    private Time time;

    Utterance say(Scene scene, FlowEffect.Send send) {
        RunTicket ticket = scene.ticket();
        String words = Storable.text(Objects.requireNonNullElse(send.text(), ""));
        Message message = Message.written(
                Message.nextId(),
                ticket.workspaceId(),
                ticket.threadId(),
                ticket.assistantId(),
                ticket.runId(),
                scene.thread().takePosition(),
                words,
                time.now());
        Offer offer = offer(send);
        message.show(send.imageUrl(), offer);
        messages.add(message);
        if (ticket.channelId() != null) {
            String all = offer == null ? words : words + "\n\n" + offer.inWords();
            said.fire(new SessionSaid(scene.session().id(), ticket.runId(), all, send.imageUrl()));
        }
        return new Utterance.Words(message.view());
    }

    /** Shows the contact that somebody is writing. */
    Utterance type(Scene scene) {
        RunTicket ticket = scene.ticket();
        if (ticket.channelId() != null) {
            typing.fire(new SessionTyping(scene.session().id(), ticket.runId()));
        }
        return new Utterance.Typing();
    }

    private static @Nullable Offer offer(FlowEffect.Send send) {
        if (send.options().isEmpty()) {
            return null;
        }
        return new Offer(
                send.button(),
                send.options().stream()
                        .map(option -> new Offer.Option(option.label(), option.description()))
                        .toList());
    }
}
