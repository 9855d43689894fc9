package org.colloquy.web.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.colloquy.web.widget.RichText.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @Test
    void aPictureAndButtonsAreTakenOut() {
        RichText rich =
                RichText.of("Tea?\n![A cup](https://example.org/cup.png)\n[Yes](button:yes please) [No](button:no)");

        assertThat(rich.text()).isEqualTo("Tea?");
        assertThat(rich.image()).isEqualTo("https://example.org/cup.png");
        assertThat(rich.buttons()).containsExactly(new Button("Yes", "yes please"), new Button("No", "no"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "[a link](https://example.org)",
                "![x](javascript:alert(1))",
                "![x](data:text/html,x)",
                "[x](javascript:alert(1)",
                "![",
                "[a\n](button:x)",
                "array[0] (see)",
                "[",
                "[a](",
                "[a](button:x\n)",
                "[[[]((("
            })
    void everythingElseStays(String text) {
        assertThat(RichText.of(text)).isEqualTo(new RichText(text, null, java.util.List.of()));
    }

    @Test
    void aLinkIsFoundAfterWhatOnlyLookedLikeOne() {
        RichText rich = RichText.of("[a\n[b](c\n![d](e [f](button:g) [");

        assertThat(rich.text()).isEqualTo("[a\n[b](c\n![d](e  [");
        assertThat(rich.buttons()).containsExactly(new Button("f", "g"));
    }

    @Test
    void titlesAndTargetsAreShorterThanTwoThousandCharacters() {
        String most = "x".repeat(1_999);
        String target = "button:" + "x".repeat(1_992);

        assertThat(RichText.of("[" + most + "](" + target + ")").buttons()).hasSize(1);
        assertThat(RichText.of("[" + most + "x](button:x)").buttons()).isEmpty();
        assertThat(RichText.of("[x](" + target + "x)").buttons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "![a](", "[a](button:", "[a]\n("})
    void hostileTextTakesTimeByItsLength(String piece) {
        assertTimeout(Duration.ofSeconds(10), () -> RichText.of(piece.repeat(2_000_000)));
    }
}
