package org.colloquy.test.load;

import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What one measured phase gave; latencies are those of answered questions, in microseconds.
 *
 * @param errors kind of failure to number of times
 */
record LoadResult(Histogram latency, Histogram firstToken, Map<String, Long> errors, double seconds) {

    long answered() {
        return latency.getTotalCount();
    }

    double perSecond() {
        return answered() / seconds;
    }

    double millisAt(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }

    double firstTokenMillisAt(double percentile) {
        return firstToken.getValueAtPercentile(percentile) / 1000.0;
    }

    double maxMillis() {
        return latency.getMaxValue() / 1000.0;
    }

    long failed() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }
}
