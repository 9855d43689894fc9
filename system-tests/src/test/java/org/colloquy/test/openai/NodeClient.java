package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.colloquy.test.client.JsonText;

/** OpenAI's own client for Node, as npm installs it, and the scenarios that are written with it. */
final class NodeClient {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** How one scenario went; {@code failure} is empty when it went well. */
    record Outcome(String name, String failure) {}

    private final Path folder;

    private NodeClient(Path folder) {
        this.folder = folder;
    }

    /** Copies the scenarios into the build's folder and installs there what they need, at the versions of their lock file. */
    static NodeClient install() {
        Path sources = Path.of(System.getProperty("colloquy.test.node"));
        Path folder = Path.of(System.getProperty("colloquy.test.work")).resolve("node");
        NodeClient client = new NodeClient(folder);
        client.copy(sources);
        client.run(Map.of(), folder.resolve("npm.log"), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        return client;
    }

    /** Runs all scenarios with keys of workspaces by the names that the scenarios know. */
    List<Outcome> outcomes(URI server, Map<String, String> keys) {
        Path told = folder.resolve("outcomes.json");
        Map<String, String> variables =
                Map.of("COLLOQUY_URL", server.toString(), "COLLOQUY_KEYS", JsonText.write(keys));
        run(variables, told, "node", "main.mjs");
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode outcome : JsonText.parse(read(told))) {
            outcomes.add(new Outcome(
                    outcome.path("name").asText(), outcome.path("failure").asText("")));
        }
        return outcomes;
    }

    private void copy(Path sources) {
        try (Stream<Path> files = Files.list(sources)) {
            Files.createDirectories(folder);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Map<String, String> variables, Path output, String... command) {
        Path errors = folder.resolve(command[0] + ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(Redirect.to(errors.toFile()));
        builder.environment().putAll(variables);
        Process process = start(builder);
        try {
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended).as("%s ended within %s", command[0], PATIENCE).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue())
                .as(() -> String.join(" ", command) + ": " + read(errors))
                .isZero();
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError(
                    "OpenAI's client is tested with Node 20 or newer and its npm, and "
                            + builder.command().get(0)
                            + " cannot be run here: install both (Debian: apt-get install nodejs npm)",
                    e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
