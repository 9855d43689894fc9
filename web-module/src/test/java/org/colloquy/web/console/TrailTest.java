package org.colloquy.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrailTest {

    private static final Trail START = Trail.of(null, null);

    @Test
    void theFirstPageHasNothingBehindIt() {
        assertThat(START.atStart()).isTrue();
        assertThat(START.places()).isNull();
        assertThat(Trail.of("", "")).isEqualTo(START);
    }

    @Test
    void theWayBackLeadsThroughEveryPageThatWasSeen() {
        Trail third = START.forward("a").forward("b");

        assertThat(third.after()).isEqualTo("b");
        assertThat(third.back().after()).isEqualTo("a");
        assertThat(third.back().back()).isEqualTo(START);
    }

    @Test
    void anAddressHoldsAllThereIsToKnow() {
        Trail fourth = START.forward("a").forward("b").forward("c");

        assertThat(Trail.of(fourth.after(), fourth.places())).isEqualTo(fourth);
    }

    @Test
    void aLongWayIsForgottenFromItsBeginning() {
        Trail far = IntStream.range(0, 100)
                .mapToObj(Integer::toString)
                .reduce(START, Trail::forward, (left, right) -> right);

        assertThat(far.behind()).hasSize(Trail.LONGEST).startsWith("79").endsWith("98");
    }

    @Test
    void anAddressThatGrewByHandIsCutAsWell() {
        assertThat(Trail.of("x", "p.".repeat(100_000)).behind()).hasSizeLessThanOrEqualTo(Trail.LONGEST);
    }
}
