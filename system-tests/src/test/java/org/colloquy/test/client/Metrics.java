package org.colloquy.test.client;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures in Prometheus' text format. */
public record Metrics(Map<String, Double> values) {

    /** The figures at this moment. */
    public static Metrics of(Door door) {
        String text = door.get("/metrics").expect(200).body();
        Map<String, Double> values = new LinkedHashMap<>();
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            int end = line.lastIndexOf(' ');
            values.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
        });
        return new Metrics(values);
    }

    /** How much the sum of all series of this name with these labels has grown. */
    public double growth(Metrics before, String name, String... labels) {
        return sum(name, labels) - before.sum(name, labels);
    }

    /** The sum of all series of this name with these labels. */
    public double sum(String name, String... labels) {
        return values.entrySet().stream()
                .filter(series -> series.getKey().split("[{]")[0].equals(name))
                .filter(series -> Arrays.stream(labels).allMatch(series.getKey()::contains))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
