package org.colloquy.launcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    private final Readiness nobody =
            new Readiness(URI.create("http://127.0.0.1:" + Ports.free(1).get(0)));

    private ServerProcess process;

    @BeforeEach
    void prepare() {
        process = new ServerProcess(folder.resolve("console.log"));
    }

    @AfterEach
    void end() {
        process.kill();
    }

    @Test
    void aServerThatEndsIsNotWaitedFor() {
        process.start(List.of(JAVA, "-version"), folder, Map.of());

        assertThatThrownBy(() -> process.awaitReady(nobody, LONG))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("has ended")
                .hasMessageContaining("version");
    }

    @Test
    void anApplicationThatWasRefusedIsNotWaitedFor() throws IOException {
        Path source = Files.writeString(folder.resolve("Idle.java"), """
                class Idle {
                    public static void main(String[] arguments) throws InterruptedException {
                        Thread.sleep(60_000);
                    }
                }
                """);
        process.start(List.of(JAVA, source.toString()), folder, Map.of());

        assertThatThrownBy(() -> process.awaitReady(nobody, () -> true, LONG))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("was not deployed");
    }
}
