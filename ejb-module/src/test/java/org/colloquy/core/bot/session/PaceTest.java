package org.colloquy.core.bot.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.api.bot.Behaviour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @ParameterizedTest(name = "{0} characters, delay {1}, {2} ms each: {3} ms")
    @CsvSource({
        "10,,,1000",
        "10,0,0,1000",
        "10,250,0,250",
        "10,-5,-5,1000",
        "10,250,50,1250",
        "100,250,50,5250",
        "1000,250,50,20250",
    })
    void aBotWaitsItsDelayAndTheTimeOfTyping(
            int length, @Nullable Integer delay, @Nullable Integer perCharacter, long wait) {
        Behaviour behaviour = new Behaviour(null, null, delay, null, null, null, null, null, null, perCharacter, null);

        assertThat(Pace.before("x".repeat(length), behaviour)).hasMillis(wait);
    }
}
