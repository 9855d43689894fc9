package org.colloquy.web.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitsTest {

    @Test
    void anAddressAndAWidgetHaveLimits() {
        RateLimits limits = new RateLimits(2);

        assertThat(limits.take("a", "10.0.0.1", 3)).isZero();
        assertThat(limits.take("a", "10.0.0.1", 3)).isZero();
        assertThat(limits.take("a", "10.0.0.1", 3)).isBetween(1L, 31L);
        assertThat(limits.take("a", "10.0.0.2", 3)).isZero();
        assertThat(limits.take("a", "10.0.0.3", 3)).isPositive();
        assertThat(limits.take("b", "10.0.0.1", 3)).isZero();
    }

    @Test
    void anAddressAloneMayHaveALimit() {
        RateLimits limits = new RateLimits(1);

        assertThat(limits.take("a", "10.0.0.1")).isZero();
        assertThat(limits.take("a", "10.0.0.1")).isPositive();
        assertThat(limits.take("a", "10.0.0.2")).isZero();
        assertThat(limits.take("b", "10.0.0.1")).isZero();
    }

    @Test
    void onlyPagesOfTheSameHostAreOwn() {
        assertThat(Origins.sameHost("https://chat.example.org", "chat.example.org"))
                .isTrue();
        assertThat(Origins.sameHost("http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(Origins.sameHost("http://localhost:8081", "localhost:8080")).isFalse();
        assertThat(Origins.sameHost("null", "localhost:8080")).isFalse();
        assertThat(Origins.sameHost("https://evil example", "x")).isFalse();
        assertThat(Origins.sameHost("https://x", null)).isFalse();
    }

    @Test
    void aParameterIsReadFromTheAddress() {
        assertThat(Query.parameter("a=1&session=x%2Dy", "session")).isEqualTo("x-y");
        assertThat(Query.parameter("session=%zz", "session")).isEmpty();
        assertThat(Query.parameter(null, "session")).isNull();
    }
}
