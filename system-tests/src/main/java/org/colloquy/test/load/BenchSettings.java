package org.colloquy.test.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the command line asked for, from system properties; an empty property is the same as an absent one.
 *
 * @param scenarios {@code bench}: which to run, in order
 * @param server {@code bench.server}: {@code wildfly} or {@code payara}
 * @param database {@code bench.db}: {@code postgres} or {@code h2}
 * @param javaHome {@code bench.java.home}: the JDK that the server runs on
 * @param url {@code bench.url}: a server that is already running; nothing is started then
 * @param pid {@code bench.pid}: process of that server, to be watched
 * @param key {@code bench.key}: an administrator's key of that server
 * @param port {@code bench.port}: first of a few ports for the started server
 * @param users {@code bench.users}: questions in flight, 0 for the scenario's own number
 * @param time {@code bench.seconds}: length of a measured phase
 * @param warmUp {@code bench.warmup}: length of the phase before the first measured one
 * @param delay {@code bench.delay}: milliseconds that the model takes
 * @param rounds {@code bench.rounds}: how often a comparison or a start is repeated
 * @param directory {@code bench.dir}: where the server, the database and the log of results lie
 */
record BenchSettings(
        List<String> scenarios,
        String server,
        String database,
        Path javaHome,
        String url,
        long pid,
        String key,
        int port,
        int users,
        Duration time,
        Duration warmUp,
        Duration delay,
        int rounds,
        Path directory) {

    static BenchSettings read() {
        return new BenchSettings(
                List.of(text("bench", "messages").split("[, ]+")),
                text("bench.server", "wildfly"),
                text("bench.db", "postgres"),
                Path.of(text("bench.java.home", System.getProperty("java.home"))),
                text("bench.url", ""),
                Long.parseLong(text("bench.pid", "0")),
                text("bench.key", "bench-admin-key-0123456789abcdef"),
                number("bench.port", 18480),
                number("bench.users", 0),
                Duration.ofSeconds(number("bench.seconds", 30)),
                Duration.ofSeconds(number("bench.warmup", 30)),
                Duration.ofMillis(number("bench.delay", 50)),
                number("bench.rounds", 5),
                Path.of(text("bench.dir", "target/bench")).toAbsolutePath());
    }

    int usersOr(int own) {
        return users == 0 ? own : users;
    }

    private static int number(String key, int fallback) {
        return Integer.parseInt(text(key, Integer.toString(fallback)));
    }

    private static String text(String key, String fallback) {
        String value = System.getProperty(key, "").strip();
        return value.isEmpty() ? fallback : value;
    }
}
