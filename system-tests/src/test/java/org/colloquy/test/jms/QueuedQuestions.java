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
    private static final Duration MODEL = Duration.ofMillis(1500);
    private static final Duration DELIVERY = Duration.ofSeconds(60);
    private static final int PATIENCE = 30;

    private final ProbeClient probe;
    private final Chat chat;

    private QueuedQuestions(ProbeClient probe, Chat chat) {
        this.probe = probe;
        this.chat = chat;
    }

    /** Opens their session; nothing is sent yet. */
    public static QueuedQuestions on(Bed bed, StubModel stub) {
        Chat chat = bed.colloquy()
                .openSessionOn(stub.play(Script.slowly(MODEL, Script.echo())).url());
        return new QueuedQuestions(ProbeClient.deployedOn(bed), chat);
    }

    /** Sends them; the broker has taken them over when this returns, and the model takes seconds for all of them. */
    public void send() {
        for (int i = 0; i < QUESTIONS; i++) {
            probe.question(chat.id(), messageId(i), text(i));
        }
    }

    /** Demands that each of them gets one answer, and that a new one is replied to through the queue. */
    public void requireAnswers() {
        Eventually.within(DELIVERY, () -> assertThat(chat.transcript()).hasSize(2 * QUESTIONS));
        assertThat(chat.transcript()).doesNotHaveDuplicates();
        probe.awaitUp();
        assertThat(probe.askQuestion(chat.id(), messageId(QUESTIONS), text(QUESTIONS), PATIENCE))
                .hasSize(1);
    }

    private String messageId(int number) {
        return chat.id() + "-" + number;
    }

    private static String text(int number) {
        return "Question " + number;
    }
}
