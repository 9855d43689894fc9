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
                "array[0] (see)"
            })
    void everythingElseStays(String text) {
        assertThat(RichText.of(text)).isEqualTo(new RichText(text, null, java.util.List.of()));
    }

    @Test
    void hostileTextTakesBoundedTime() {
        assertTimeout(Duration.ofSeconds(5), () -> RichText.of("[".repeat(100_000)));
        assertTimeout(Duration.ofSeconds(5), () -> RichText.of("![a](".repeat(50_000)));
    }
}
