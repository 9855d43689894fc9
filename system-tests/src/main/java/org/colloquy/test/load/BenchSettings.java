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
 * @param jvmOptions {@code bench.jvm}: options of the server's JVM, apart from the launcher's
 * @param url {@code bench.url}: a server that is already running; nothing is started then
 * @param pid {@code bench.pid}: process of that server, to be watched
 * @param databasePid {@code bench.db.pid}: main process of that server's database, to be watched
 * @param key {@code bench.key}: an administrator's key of that server
 * @param port {@code bench.port}: first of a few ports for the started server
 * @param users {@code bench.users}: questions in flight, 0 for the scenario's own number
 * @param time {@code bench.seconds}: length of a measured phase
 * @param warmUp {@code bench.warmup}: length of the phase before the first measured one
 * @param delay {@code bench.delay}: milliseconds that the model takes
 * @param tokens {@code bench.tokens}: pieces of a streamed answer, one every 20 ms
 * @param rounds {@code bench.rounds}: how often a comparison or a start is repeated
 * @param directory {@code bench.dir}: where the server, the database and the log of results lie
 * @param distribution {@code bench.distribution}: the server's zip
 * @param archive {@code bench.archive}: the EAR
 * @param scripts {@code bench.scripts}: the folder of the scripts that prepare a server
 * @param h2Driver {@code bench.h2}: the jar
 * @param postgresqlDriver {@code bench.postgresql}: the jar
 */
record BenchSettings(
        List<String> scenarios,
        String server,
        String database,
        Path javaHome,
        List<String> jvmOptions,
        String url,
        long pid,
        long databasePid,
        String key,
        int port,
        int users,
        Duration time,
        Duration warmUp,
        Duration delay,
        int tokens,
        int rounds,
        Path directory,
        Path distribution,
        Path archive,
        Path scripts,
        Path h2Driver,
        Path postgresqlDriver) {

    static BenchSettings read() {
        return new BenchSettings(
                List.of(text("bench", "messages").split("[, ]+")),
                text("bench.server", "wildfly"),
                text("bench.db", "postgres"),
                Path.of(text("bench.java.home", System.getProperty("java.home"))),
                words(text("bench.jvm", "")),
                text("bench.url", ""),
                Long.parseLong(text("bench.pid", "0")),
                Long.parseLong(text("bench.db.pid", "0")),
                text("bench.key", "bench-admin-key-0123456789abcdef"),
                number("bench.port", 18480),
                number("bench.users", 0),
                Duration.ofSeconds(number("bench.seconds", 30)),
                Duration.ofSeconds(number("bench.warmup", 30)),
                Duration.ofMillis(number("bench.delay", 50)),
                number("bench.tokens", 20),
                number("bench.rounds", 5),
                path("bench.dir", "target/bench"),
                path("bench.distribution", ""),
                path("bench.archive", "../ear/target/colloquy.ear"),
                path("bench.scripts", "../ear/src/main/server"),
                path("bench.h2", ""),
                path("bench.postgresql", ""));
    }

    /** How the model answers. */
    StubTiming timing() {
        return new StubTiming(delay, tokens, StubTiming.TOKEN_GAP);
    }

    int usersOr(int own) {
        return users == 0 ? own : users;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }

    private static Path path(String key, String fallback) {
        return Path.of(text(key, fallback)).toAbsolutePath().normalize();
    }

    private static int number(String key, int fallback) {
        return Integer.parseInt(text(key, Integer.toString(fallback)));
    }

    private static String text(String key, String fallback) {
        String value = System.getProperty(key, "").strip();
        return value.isEmpty() ? fallback : value;
    }
}
