package org.colloquy.test.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The model alone and Colloquy before it, measured in turns, so that a busy box troubles both alike. */
final class Comparison {

    private static final Duration EACH = Duration.ofSeconds(5);

    private Comparison() {}

    static void run(
            Bed bed,
            int users,
            Target model,
            Target colloquy,
            ToDoubleFunction<LoadResult> p50,
            ToDoubleFunction<LoadResult> p99) {
        List<Double> added50 = new ArrayList<>();
        List<Double> added99 = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        // In step, all of them would ask in the same moment, and the last one's wait would be that of a burst.
        Plan plan = Plan.forTime(users, EACH).over(bed.settings().timing().whole());
        for (int round = 0; round < bed.settings().rounds(); round++) {
            LoadResult alone = bed.measureModel(model, plan);
            LoadResult whole = bed.measure("colloquy", colloquy, plan);
            added50.add(p50.applyAsDouble(whole) - p50.applyAsDouble(alone));
            added99.add(p99.applyAsDouble(whole) - p99.applyAsDouble(alone));
            ratios.add(p50.applyAsDouble(whole) / p50.applyAsDouble(alone));
        }
        bed.report()
                .note("added at " + users + " in flight, median of " + added50.size() + ": p50 "
                        + Row.one(median(added50)) + " ms (" + Row.two(median(ratios)) + " x the model alone), p99 "
                        + Row.one(median(added99)) + " ms");
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
