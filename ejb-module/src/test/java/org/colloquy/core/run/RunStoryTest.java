package org.colloquy.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunEvent.Kind;
import org.colloquy.api.run.RunEvent.MessageDelta;
import org.colloquy.api.run.RunListener;
import org.junit.jupiter.api.Test;

class RunStoryTest {

    private final RunStory story = new RunStory("run_1", 0);
    private final List<RunEvent> stored = new ArrayList<>();

    /** Hears and remembers. */
    private static final class Ear implements RunListener {

        private final List<Long> numbers = new ArrayList<>();
        private int ends;

        @Override
        public void onEvent(RunEvent event) {
            numbers.add(event.number());
        }

        @Override
        public void onEnd() {
            ends++;
        }
    }

    @Test
    void eventsAreNumberedWithoutHoles() {
        Ear ear = new Ear();
        story.join(ear);

        tell(3);
        story.pause();

        assertThat(ear.numbers).containsExactly(1L, 2L, 3L);
        assertThat(ear.ends).isOne();
    }

    @Test
    void whoeverComesBackHearsWhatIsStoredThenWhatIsNotThenWhatComes() {
        tell(4);
        store(2);
        tell(1);
        Ear ear = new Ear();

        story.join(ear, 1, this::read);
        tell(2);
        story.pause();

        assertThat(ear.numbers).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(ear.ends).isOne();
    }

    @Test
    void whatIsWorthNothingBehindTheEndIsNotToldThere() {
        Ear ear = new Ear();
        story.join(ear);

        story.tellUnlessEnded(Kind.RUN_CANCELLING, "the run");
        story.tell(Kind.RUN_CANCELLED, "the run");
        story.tellUnlessEnded(Kind.RUN_CANCELLING, "the run");

        assertThat(ear.numbers).containsExactly(1L, 2L);
    }

    @Test
    void whoeverComesAfterTheEndHearsTheEnd() {
        tell(3);
        story.pause();
        Ear ear = new Ear();

        story.join(ear, 2, this::read);

        assertThat(ear.numbers).containsExactly(3L);
        assertThat(ear.ends).isOne();
    }

    @Test
    void aStoryThatGoesOnNumbersOnAndNobodyHearsTheFirstEndTwice() {
        Ear first = new Ear();
        story.join(first);
        tell(2);
        story.pause();
        Ear second = new Ear();
        story.join(second);
        tell(1);
        story.pause();

        assertThat(first.numbers).containsExactly(1L, 2L);
        assertThat(second.numbers).containsExactly(3L);
        assertThat(first.ends).isOne();
        assertThat(second.ends).isOne();
    }

    @Test
    void aStoryIsLetGoOfWhenItIsOverAndStored() {
        tell(2);
        assertThat(story.idle()).isFalse();
        story.pause();
        assertThat(story.idle()).isFalse();
        store(2);
        assertThat(story.idle()).isTrue();
    }

    @Test
    void aListenerThatLeavesHearsNothingMore() {
        Ear ear = new Ear();
        story.join(ear);
        story.leave(ear);
        tell(1);

        assertThat(ear.numbers).isEmpty();
    }

    private void tell(int count) {
        for (int i = 0; i < count; i++) {
            story.tell(Kind.MESSAGE_DELTA, new MessageDelta("msg_1", 0, false, false, "x"));
        }
    }

    private void store(int count) {
        stored.addAll(story.unsaved().subList(0, count));
        story.saved(count);
    }

    private List<RunEvent> read(String runId, long after) {
        return stored.stream().filter(event -> event.number() > after).toList();
    }
}
