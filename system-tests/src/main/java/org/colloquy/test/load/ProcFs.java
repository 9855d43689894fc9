package org.colloquy.test.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads Linux's figures of one process; a process that is gone, or has pid 0, counts as zeros. */
final class ProcFs {

    /** The kernel shows times in hundredths of a second on every Linux in use. */
    private static final long MILLIS_PER_TICK = 10;

    private static final int PARENT = 1;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int CHILDREN_USER_TIME = 13;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private final long pid;

    ProcFs(long pid) {
        this.pid = pid;
    }

    /** A number of {@code /proc/PID/status}, such as {@code Threads:} or {@code VmRSS:} (in kB). */
    long status(String field) {
        return lines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    long cpuMillis() {
        return ticks(stat(pid), USER_TIME, SYSTEM_TIME);
    }

    /** Of the process, its living children and those that have ended. */
    long treeCpuMillis() {
        if (pid == 0) {
            return 0;
        }
        return ticks(stat(pid), USER_TIME, SYSTEM_TIME, CHILDREN_USER_TIME, CHILDREN_SYSTEM_TIME)
                + children()
                        .mapToLong(child -> ticks(child, USER_TIME, SYSTEM_TIME))
                        .sum();
    }

    private Stream<String[]> children() {
        String parent = Long.toString(pid);
        return ProcessHandle.allProcesses()
                .map(process -> stat(process.pid()))
                .filter(fields -> fields.length > PARENT && fields[PARENT].equals(parent));
    }

    /** The fields behind the process name, which may itself contain blanks. */
    private static String[] stat(long pid) {
        List<String> lines = lines(Path.of("/proc", Long.toString(pid), "stat"));
        if (lines.isEmpty()) {
            return new String[0];
        }
        String line = lines.get(0);
        return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    }

    private static long ticks(String[] fields, int... indexes) {
        long sum = 0;
        for (int index : indexes) {
            sum += index < fields.length ? Long.parseLong(fields[index]) : 0;
        }
        return sum * MILLIS_PER_TICK;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            // The kernel answers ESRCH when the process ends between opening and reading.
            if (!Files.exists(file)) {
                return List.of();
            }
            throw new UncheckedIOException(e);
        }
    }
}
