package org.colloquy.test.jms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;

/** Questions of one session that are on their way through the queue when the server stops. */
public final class QueuedQuestions {

    private static final int QUESTIONS = 5;
    private static final Duration MODEL = Duration.ofMillis(500);
    private static final Duration DELIVERY = Duration.ofSeconds(60);

    private final ProbeClient probe;
    private final Chat chat;

    private QueuedQuestions(ProbeClient probe, Chat chat) {
        this.probe = probe;
        this.chat = chat;
    }

    /** Sends them; when this returns the broker has taken them over, and the model is busy with the first. */
    public static QueuedQuestions sendTo(Bed bed, StubModel stub) {
        Chat chat = bed.colloquy()
                .openSessionOn(stub.play(Script.slowly(MODEL, Script.echo())).url());
        QueuedQuestions queued = new QueuedQuestions(ProbeClient.deployedOn(bed), chat);
        for (int i = 0; i < QUESTIONS; i++) {
            queued.send(i);
        }
        return queued;
    }

    /** Demands that each of them gets one answer, and so does a new one. */
    public void requireAnswers() {
        Eventually.within(DELIVERY, () -> assertThat(chat.transcript()).hasSize(2 * QUESTIONS));
        probe.awaitUp();
        send(QUESTIONS);
        Eventually.within(DELIVERY, () -> assertThat(chat.transcript()).hasSize(2 * QUESTIONS + 2));
        assertThat(chat.transcript()).doesNotHaveDuplicates();
    }

    private void send(int number) {
        probe.question(chat.id(), chat.id() + "-" + number, "Question " + number);
    }
}
