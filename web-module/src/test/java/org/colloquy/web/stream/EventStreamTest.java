package org.colloquy.web.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private final FakeOutput output = new FakeOutput();
    private final AtomicInteger completions = new AtomicInteger();
    private final EventStream stream = EventStream.of(10);

    @Test
    void nothingIsWrittenBeforeTheContainerAsks() {
        stream.send(bytes("a"));
        open();

        assertThat(output.text()).isEmpty();
    }

    @Test
    void whatWasSentEarlyComesFirst() throws IOException {
        stream.send(bytes("a"));
        open();
        output.takes(Integer.MAX_VALUE);
        stream.send(bytes("b"));

        assertThat(output.text()).isEqualTo("ab");
    }

    @Test
    void eachEventIsFlushedAtOnce() throws IOException {
        open();
        output.takes(Integer.MAX_VALUE);
        stream.send(bytes("a"));
        stream.send(bytes("b"));

        assertThat(output.flushes).isEqualTo(2);
    }

    @Test
    void theLastEventCompletesTheAnswerOnce() throws IOException {
        open();
        output.takes(Integer.MAX_VALUE);
        stream.end(bytes("z"));
        stream.end(bytes("z"));
        stream.send(bytes("late"));

        assertThat(output.text()).isEqualTo("z");
        assertThat(completions).hasValue(1);
    }

    @Test
    void anAnswerThatIsThereBeforeTheConnectionIsOpenCompletesIt() throws IOException {
        stream.send(bytes("a"));
        stream.end(bytes("z"));
        open();
        output.takes(Integer.MAX_VALUE);

        assertThat(output.text()).isEqualTo("az");
        assertThat(completions).hasValue(1);
    }

    @Test
    void whatASlowReaderDoesNotTakeYetWaits() throws IOException {
        open();
        output.takes(2);
        stream.send(bytes("a"));
        stream.send(bytes("b"));
        stream.send(bytes("c"));

        assertThat(output.text()).isEqualTo("a");
        output.takes(Integer.MAX_VALUE);
        assertThat(output.text()).isEqualTo("abc");
    }

    @Test
    void theEndWaitsForASlowReaderToo() throws IOException {
        open();
        output.takes(0);
        stream.end(bytes("z"));

        assertThat(completions).hasValue(0);
        output.takes(Integer.MAX_VALUE);
        assertThat(output.text()).isEqualTo("z");
        assertThat(completions).hasValue(1);
    }

    @Test
    void aReaderTooFarBehindIsCutOff() throws IOException {
        open();
        output.takes(0);
        stream.send(bytes("0123456789"));
        stream.send(bytes("x"));

        assertThat(completions).hasValue(1);
        output.takes(Integer.MAX_VALUE);
        assertThat(output.text()).isEmpty();
    }

    @Test
    void aReaderWhoCanComeBackGetsWhatWaitsBeforeTheEnd() throws IOException {
        EventStream resumable = EventStream.resumable(10);
        resumable.open(output, completions::incrementAndGet);
        output.takes(0);
        resumable.send(bytes("0123456789"));
        resumable.send(bytes("x"));
        resumable.send(bytes("y"));

        assertThat(completions).hasValue(0);
        output.takes(Integer.MAX_VALUE);
        assertThat(output.text()).isEqualTo("0123456789");
        assertThat(completions).hasValue(1);
    }

    @Test
    void theLastEventHasRoomInAFullBuffer() throws IOException {
        open();
        output.takes(0);
        stream.send(bytes("0123456789"));
        stream.end(bytes("z"));
        output.takes(Integer.MAX_VALUE);

        assertThat(output.text()).isEqualTo("0123456789z");
    }

    @Test
    void aReaderWhoLeftCostsTheSenderNothing() throws IOException {
        open();
        output.takes(Integer.MAX_VALUE);
        output.broken = true;
        stream.send(bytes("a"));
        stream.send(bytes("b"));
        stream.end(bytes("z"));

        assertThat(completions).hasValue(1);
    }

    @Test
    void whoeverFeedsItIsToldOnceThatTheReaderLeft() throws IOException {
        AtomicInteger told = new AtomicInteger();
        stream.whenClosed(told::incrementAndGet);
        open();
        output.takes(Integer.MAX_VALUE);
        output.broken = true;
        stream.send(bytes("a"));
        stream.end(bytes("z"));

        assertThat(told).hasValue(1);
    }

    private void open() {
        stream.open(output, completions::incrementAndGet);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
