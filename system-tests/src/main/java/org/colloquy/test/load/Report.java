package org.colloquy.test.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Collects rows and notes, prints them as they come and the table at the end, and keeps every row in a file. */
final class Report {

    private final PrintStream out;
    private final Path log;
    private final String setup;
    private final List<Row> rows = new ArrayList<>(List.of(Row.HEAD));
    private final List<String> notes = new ArrayList<>();
    private boolean failed;

    Report(PrintStream out, Path directory, String setup) {
        this.out = out;
        this.setup = setup;
        log = directory.resolve("results.csv");
    }

    void say(String line) {
        out.println("[bench] " + line);
    }

    void row(Row row) {
        rows.add(row);
        say(String.join("  ", row.cells()));
        List<String> cells = new ArrayList<>(List.of(Instant.now().toString(), setup));
        cells.addAll(row.cells());
        append(cells.stream().map(cell -> '"' + cell.replace("\"", "'") + '"').collect(Collectors.joining(",")));
    }

    /** A line below the table. */
    void note(String line) {
        notes.add(line);
        say(line);
        append("# " + Instant.now() + " " + line);
    }

    /** Whether anything went wrong. */
    boolean failed() {
        return failed;
    }

    void fail() {
        failed = true;
    }

    void errors(LoadResult result) {
        failed |= result.failed() > 0;
        result.errors().forEach((kind, times) -> note("  " + times + " x " + kind));
    }

    void print() {
        int[] widths = IntStream.range(0, Row.HEAD.cells().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.cells().get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        out.println();
        out.println(setup);
        for (Row row : rows) {
            out.println(line(row, widths));
        }
        notes.forEach(out::println);
    }

    private static String line(Row row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.cells().get(i);
            String gap = " ".repeat(widths[i] - cell.length());
            line.append(i == 0 ? cell + gap : gap + cell).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private void append(String line) {
        try {
            Files.createDirectories(log.getParent());
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
