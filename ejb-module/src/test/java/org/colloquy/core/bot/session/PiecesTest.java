package org.colloquy.core.bot.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquy.api.bot.Media.Kind;
import org.colloquy.core.channel.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {

    private static final String JID = "1@s.whatsapp.net";

    @Test
    void anAnswerIsOneMessageUnlessItIsToBeSplit() {
        assertThat(Pieces.of(JID, "One.\n\nTwo.", false)).containsExactly(text("One.\n\nTwo."));
    }

    @Test
    void aSplitAnswerLosesItsBlankLinesAndNothingElse() {
        assertThat(Pieces.of(JID, "One.\n\n\n\nTwo\nlines.\n \nThree.", true))
                .containsExactly(text("One."), text("Two\nlines."), text("Three."));
    }

    @Test
    void aLinkToMediaIsSentAsMediaAfterTheTextBeforeIt() {
        assertThat(Pieces.of(JID, "Look: ![A cat](https://x.org/cat.PNG?s=1) and [more](https://x.org/page).", false))
                .containsExactly(
                        text("Look:"),
                        new Part(JID, "A cat", "https://x.org/cat.PNG?s=1", Kind.IMAGE),
                        text("and [more](https://x.org/page)."));
    }

    @Test
    void complaint1181NoTextIsRepeatedWhereSplittingMeetsMedia() {
        List<Part> parts = Pieces.of(JID, "One.\n\n[menu](https://x.org/menu.pdf)\n\nTwo.\n\nThree.", true);

        assertThat(parts)
                .containsExactly(
                        text("One."),
                        new Part(JID, "menu", "https://x.org/menu.pdf", Kind.DOCUMENT),
                        text("Two."),
                        text("Three."));
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg,IMAGE",
        "a.webp,IMAGE",
        "a.mp3,AUDIO",
        "a.ogg,AUDIO",
        "a.mp4,VIDEO",
        "a.pdf,DOCUMENT",
        "a.docx,DOCUMENT"
    })
    void theEndingTellsTheKind(String file, Kind kind) {
        assertThat(Pieces.of(JID, "[x](https://x.org/" + file + ")", false))
                .containsExactly(new Part(JID, "x", "https://x.org/" + file, kind));
    }

    @Test
    void anAddressThatIsNotOfTheWebStaysText() {
        assertThat(Pieces.of(JID, "[x](file:///etc/a.png)", false)).containsExactly(text("[x](file:///etc/a.png)"));
    }

    private static Part text(String text) {
        return Part.text(JID, text);
    }
}
