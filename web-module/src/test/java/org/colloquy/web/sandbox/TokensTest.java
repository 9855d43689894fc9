package org.colloquy.web.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    @Test
    void aTokenIsUpToFourCharactersOfAWordWithTheSpaceBeforeIt() {
        assertThat(Tokens.pieces("This sandbox  is\nfine "))
                .containsExactly("This", " sand", "box", "  is", "\nfine", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Hello", "a b  c\n\nd ", "{\"city\":\"Zürich\"}", "😀😀😀😀😀 😀"})
    void thePiecesJoinedAreTheText(String text) {
        assertThat(String.join("", Tokens.pieces(text))).isEqualTo(text);
    }

    @Test
    void aPieceNeverHoldsHalfACharacter() {
        assertThat(Tokens.pieces("😀😀😀😀😀")).containsExactly("😀😀😀😀", "😀");
    }
}
