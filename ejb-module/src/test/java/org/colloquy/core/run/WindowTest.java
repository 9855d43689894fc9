package org.colloquy.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.colloquy.core.upstream.Turn;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final String SENTENCE = "The quick brown fox jumps over the lazy dog again and again. ";

    @Test
    void aConversationThatFitsIsLeftAsItIs() {
        List<Turn> conversation = conversation(5);

        assertThat(Window.fit(conversation, 10_000)).contains(conversation);
    }

    @Test
    void theMiddleIsLeftOutSoThatTheBeginningAndTheNewestMessagesStay() {
        List<Turn> conversation = conversation(50);
        int budget = 10 * Tokens.of(conversation.get(0));

        List<Turn> kept = Window.fit(conversation, budget).orElseThrow();

        assertThat(kept.stream().mapToInt(Tokens::of).sum()).isLessThanOrEqualTo(budget);
        assertThat(kept.get(0)).isEqualTo(conversation.get(0));
        assertThat(kept.subList(1, kept.size()))
                .isEqualTo(conversation.subList(conversation.size() - kept.size() + 1, conversation.size()))
                .hasSizeGreaterThan(5);
    }

    @Test
    void theLastMessageGoesBeforeTheFirst() {
        List<Turn> conversation = conversation(2);

        assertThat(Window.fit(conversation, Tokens.of(conversation.get(1)))).contains(conversation.subList(1, 2));
    }

    @Test
    void withoutRoomForTheLastMessageThereIsNothingToShow() {
        assertThat(Window.fit(conversation(3), 3)).isEmpty();
    }

    @Test
    void theCheapBoundIsNeverBelowTheCount() {
        for (String text : List.of("", "a", SENTENCE, "äöü ß €", "漢字かな交じり文", "👩‍👩‍👧‍👦🏳️‍🌈", "\u0000\uffff")) {
            Turn turn = Turn.User.of(text);
            assertThat(Tokens.atMost(turn)).as(text).isGreaterThanOrEqualTo(Tokens.of(turn));
        }
    }

    private static List<Turn> conversation(int messages) {
        return new ArrayList<>(IntStream.range(0, messages)
                .<Turn>mapToObj(
                        i -> i % 2 == 0 ? Turn.User.of(SENTENCE + i) : new Turn.Assistant(SENTENCE + i, List.of()))
                .toList());
    }
}
