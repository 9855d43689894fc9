package org.colloquy.web.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionsTest {

    @Test
    void withoutHeadersTheSandboxAnswersAtOnce() {
        Directions directions = Directions.of(name -> null);

        assertThat(directions.latency()).isZero();
        assertThat(directions.interval()).isZero();
        assertThat(directions.fault()).isEmpty();
        assertThat(directions.faultCount()).isEmpty();
    }

    @Test
    void headersDirectTheAnswer() {
        Directions directions = Directions.of(Map.of(
                "X-Sandbox-Latency", "2000",
                "X-Sandbox-Token-Rate", " 50 ",
                "X-Sandbox-Fault", "429",
                "X-Sandbox-Fault-Count", "2",
                "X-Sandbox-Retry-After", "7")::get);

        assertThat(directions.latency()).isEqualTo(Duration.ofSeconds(2));
        assertThat(directions.interval()).isEqualTo(Duration.ofMillis(20));
        assertThat(directions.fault()).contains(Fault.RATE_LIMITED);
        assertThat(directions.faultCount()).hasValue(2);
        assertThat(directions.retryAfter()).contains("7");
    }

    @Test
    void aCallerIsKnownByItsSandboxKeyBeforeItsAuthorization() {
        assertThat(Directions.of(Map.of("Authorization", "Bearer a")::get).caller())
                .isEqualTo("Bearer a");
        assertThat(Directions.of(Map.of("Authorization", "Bearer a", "X-Sandbox-Key", "k")::get)
                        .caller())
                .isEqualTo("k");
    }

    @Test
    void onlyAHangingAnswerWaitsLongerThanTheLatency() {
        Directions directions = Directions.of(Map.of("X-Sandbox-Latency", "5")::get);

        assertThat(directions.waitFor(Optional.of(Fault.CUT))).isEqualTo(Duration.ofMillis(5));
        assertThat(directions.waitFor(Optional.of(Fault.HANG))).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource({
        "X-Sandbox-Latency,-1",
        "X-Sandbox-Latency,600001",
        "X-Sandbox-Latency,99999999999",
        "X-Sandbox-Latency,soon",
        "X-Sandbox-Token-Rate,0",
        "X-Sandbox-Token-Rate,1.5",
        "X-Sandbox-Fault,418",
        "X-Sandbox-Fault-Count,many",
        "X-Sandbox-Cut-After,-2"
    })
    void aValueThatAHeaderCannotHaveIsRefused(String header, String value) {
        assertThatThrownBy(() -> Directions.of(Map.of(header, value)::get))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining(header);
    }
}
