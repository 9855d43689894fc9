package org.colloquy.core.bot.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotType;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.json.Json;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.core.bot.Bots;
import org.colloquy.core.channel.Line;
import org.colloquy.core.channel.Lines;
import org.colloquy.core.channel.Part;
import org.colloquy.core.contact.ChannelContacts;
import org.colloquy.core.delivery.Outbox;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.SessionAnswered;
import org.colloquy.core.run.SessionSaid;
import org.colloquy.core.run.SessionTyping;
import org.colloquy.core.session.Session;
import org.jspecify.annotations.Nullable;

/** Puts what contacts are told into the outbox, in the transaction that causes it. Never throws for what may be gone by then. */
@ApplicationScoped
class Replies {

    private static final String NO_TEXT = "I couldn't generate a proper response. Please try again.";
    private static final String NO_ASSISTANT = "Failed to get a response from the assistant.";
    private static final String NO_SPEECH =
            "Sorry, I couldn't transcribe your audio message. Could you please type your message instead?";

    @Inject
    private EngagementRepository engagements;

    @Inject
    private ChannelContacts contacts;

    @Inject
    private Lines lines;

    @Inject
    private Bots bots;

    @Inject
    private Outbox outbox;

    @Inject
    private Time time;

    /** Whom an answer comes from and how. */
    private record Voice(Line line, BotView bot, Behaviour behaviour) {}

    void onAnswered(@Observes SessionAnswered event) {
        engagements.find(event.sessionId()).ifPresent(session -> {
            engagements.lock(session);
            voice(session).ifPresent(voice -> answered(session, voice, event));
        });
    }

    private void answered(Session session, Voice voice, SessionAnswered event) {
        String text = event.text();
        if (text == null && event.error() == null) {
            return;
        }
        heard(session, voice);
        String said = text == null ? failure(voice.bot()) : text.isBlank() ? NO_TEXT : text;
        say(voice.line(), session, voice.behaviour(), event.runId(), said);
    }

    void onSaid(@Observes SessionSaid event) {
        engagements.find(event.sessionId()).ifPresent(session -> {
            // What the same transaction has changed of it before would be read over.
            engagements.flush();
            engagements.lock(session);
            voice(session).ifPresent(voice -> {
                heard(session, voice);
                String picture = event.imageUrl() == null ? "" : "\n![](" + event.imageUrl() + ")";
                say(voice.line(), session, voice.behaviour(), event.runId(), event.text() + picture);
            });
        });
    }

    void onTyping(@Observes SessionTyping event) {
        engagements
                .find(event.sessionId())
                .ifPresent(session -> voice(session)
                        .map(Voice::line)
                        .filter(Line::shows)
                        .ifPresent(line -> {
                            Part sign = Part.typing(contacts.jid(session.contactId()));
                            outbox.addPart(
                                    line.workspaceId(),
                                    event.runId(),
                                    line.channelId(),
                                    session.id(),
                                    Json.write(sign),
                                    time.now());
                        }));
    }

    /** The bot has spoken last, and the session lives on. */
    private void heard(Session session, Voice voice) {
        Instant now = time.now();
        if (session.engagement().holds() && session.status() == SessionStatus.ACTIVE) {
            session.engagement().spoken(true, now);
            session.live(Lifetime.end(voice.behaviour(), lines.options(session.workspaceId()), now));
        }
    }

    /** Asks a contact to write, because what it said cannot be understood. */
    void apologise(String workspaceId, String sessionId, String messageId) {
        engagements
                .find(workspaceId, sessionId)
                .ifPresent(session -> voice(session)
                        .ifPresent(voice -> say(voice.line(), session, voice.behaviour(), messageId, NO_SPEECH)));
    }

    /** Says something to a session's contact, at the pace of its bot. */
    void say(Line line, Session session, Behaviour behaviour, String causeId, @Nullable String text) {
        if (text == null || text.isBlank() || !line.delivers()) {
            return;
        }
        String jid = contacts.jid(session.contactId());
        boolean split = Boolean.TRUE.equals(behaviour.splitMessages());
        Instant at = time.now();
        for (Part part : Pieces.of(jid, text, split)) {
            at = at.plus(Pace.before(part.text(), behaviour));
            outbox.addPart(line.workspaceId(), causeId, line.channelId(), session.id(), Json.write(part), at);
        }
    }

    private Optional<Voice> voice(Session session) {
        String channelId = session.engagement().channelId();
        String botId = session.engagement().botId();
        if (channelId == null || botId == null) {
            return Optional.empty();
        }
        Bots.OfChannel all = bots.of(session.workspaceId(), channelId);
        return lines.find(session.workspaceId(), channelId)
                .flatMap(line -> all.find(botId).map(bot -> new Voice(line, bot, all.behaviour(bot))));
    }

    private static String failure(BotView bot) {
        return bot.type() == BotType.ASSISTANT ? NO_ASSISTANT : InboundSettings.failureText();
    }
}
