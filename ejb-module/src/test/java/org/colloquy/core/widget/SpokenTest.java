package org.colloquy.core.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.message.Offer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpokenTest {

    private static String spoken(String text, @Nullable String image, String... labels) {
        List<Offer.Option> options = List.of(labels).stream()
                .map(label -> new Offer.Option(label, null))
                .toList();
        Offer offer = options.isEmpty() ? null : new Offer(null, options);
        return Spoken.markdown(
                new MessageView("msg_1", MessageRole.ASSISTANT, text, "run_1", Instant.EPOCH, image, offer));
    }

    @Test
    void wordsStayAsTheyAre() {
        assertThat(spoken("Hello *you*", null)).isEqualTo("Hello *you*");
    }

    @Test
    void aPictureFollowsTheWords() {
        assertThat(spoken("Here", "https://example.org/a.png")).isEqualTo("Here\n![](https://example.org/a.png)");
    }

    @Test
    void theAddressOfAPictureEndsWhereItEnds() {
        assertThat(spoken("", "https://example.org/a_(b).png")).isEqualTo("\n![](https://example.org/a_(b%29.png)");
    }

    @Test
    void moreWordsAboutAnOptionAreShownAndNotSaid() {
        Offer offer = new Offer(null, List.of(new Offer.Option("Red", "like a rose")));
        MessageView message =
                new MessageView("msg_1", MessageRole.ASSISTANT, "Which?", "run_1", Instant.EPOCH, null, offer);

        assertThat(Spoken.markdown(message)).isEqualTo("Which?\n[Red: like a rose](button:Red)");
    }

    @Test
    void whatCanBeTappedIsALineEach() {
        assertThat(spoken("Which?", null, "Red", "Blue")).isEqualTo("Which?\n[Red](button:Red)\n[Blue](button:Blue)");
    }

    @Test
    void aLabelThatWouldEndItsLinkIsAnsweredByItsNumber() {
        assertThat(spoken("Which?", null, "Red", "Blue (dark)", "a](b"))
                .endsWith("[Blue (dark)](button:2)\n[a] (b](button:3)");
    }
}
