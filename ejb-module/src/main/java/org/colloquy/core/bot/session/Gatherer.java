package org.colloquy.core.bot.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.message.SendMessage;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.Run;
import org.colloquy.core.run.RunRepository;
import org.colloquy.core.run.RunSettings;
import org.colloquy.core.run.Turns;
import org.colloquy.core.session.Session;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.Message;
import org.colloquy.core.thread.MessageRepository;
import org.jspecify.annotations.Nullable;

/** Makes one question of what waits in a session, and the run that answers it, inside the caller's transaction. */
@ApplicationScoped
class Gatherer {

    private static final Duration LATER = Duration.ofSeconds(5);

    @Inject
    private ReceivedRepository received;

    @Inject
    private MessageRepository messages;

    @Inject
    private RunRepository runs;

    @Inject
    private Turns turns;

    @Inject
    private Time time;

    /** Gathers; what is too much for one question waits for the next. */
    void gather(Conversations.Held held) {
        Session session = held.session();
        ChatThread thread = held.thread();
        Instant now = time.now();
        if (thread.waiting() >= RunSettings.maxWaiting()) {
            session.engagement().putOff(now.plus(LATER));
            return;
        }
        List<Received> waiting = received.waiting(session.id());
        Sum sum = new Sum();
        String runId = Ids.next("run");
        int taken = 0;
        for (Received message : waiting) {
            if (!sum.takes(message)) {
                break;
            }
            message.answeredBy(runId);
            taken++;
        }
        session.engagement().taken();
        if (taken < waiting.size()) {
            session.engagement().putOff(now);
        }
        if (!sum.empty()) {
            ask(session, thread, runId, sum, now);
        }
    }

    private void ask(Session session, ChatThread thread, String runId, Sum sum, Instant now) {
        String words = String.join("\n", sum.words);
        Message question = sum.pictures.isEmpty()
                ? Message.question(session.workspaceId(), thread.id(), runId, words, now)
                : Message.question(session.workspaceId(), thread.id(), runId, words, sum.parts(words), now);
        Run run = new Run(runId, session.workspaceId(), session.view(now), question.id(), null, now);
        messages.add(question);
        runs.add(run);
        turns.startOrWait(thread, run, question);
    }

    /** What goes into one question. */
    private static final class Sum {

        private static final int MOST_PICTURES = 20;

        private final List<String> words = new ArrayList<>();
        private final List<ContentPart> pictures = new ArrayList<>();
        private int length;

        boolean takes(Received message) {
            String text = message.content();
            int more = text == null ? 0 : text.length() + 1;
            boolean first = words.isEmpty() && pictures.isEmpty();
            if (!first && (length + more > SendMessage.MAX_CONTENT || pictures.size() >= MOST_PICTURES)) {
                return false;
            }
            if (text != null && !text.isBlank()) {
                words.add(text);
                length += more;
            }
            show(message.media());
            return true;
        }

        private void show(@Nullable StoredMedia media) {
            if (media == null || !media.shown()) {
                return;
            }
            if (media.fileId() != null) {
                pictures.add(new ContentPart.ImageFile(media.fileId(), null));
            } else if (media.url() != null) {
                pictures.add(new ContentPart.ImageUrl(media.url(), null));
            }
        }

        List<ContentPart> parts(String text) {
            List<ContentPart> parts = new ArrayList<>();
            if (!text.isEmpty()) {
                parts.add(new ContentPart.Text(text));
            }
            parts.addAll(pictures);
            return parts;
        }

        boolean empty() {
            return words.isEmpty() && pictures.isEmpty();
        }
    }
}
