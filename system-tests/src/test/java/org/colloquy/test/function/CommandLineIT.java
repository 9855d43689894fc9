package org.colloquy.test.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program for the command line, run as people run it. */
@AgainstServer
class CommandLineIT {

    private static final Path PROGRAM = Path.of("..", "bin", "colloquy").toAbsolutePath();

    private final Colloquy colloquy;
    private final String key;

    CommandLineIT(Colloquy colloquy) {
        // Other tests register so many functions that they would not fit into one assistant.
        this.colloquy = colloquy.createWorkspace("Command line");
        this.key = this.colloquy.issueKey("admin").secret();
    }

    private record Outcome(int status, String output, String complaint) {}

    @Test
    void itListsFunctions() throws Exception {
        Outcome outcome = run("", "functions");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output().lines())
                .anyMatch(line -> line.matches("order_item +java +Order an item for the customer.*"))
                .anyMatch(line -> line.matches("guarded_for_users +java +Guarded by the container.*"));
    }

    @Test
    void itCallsAFunction() throws Exception {
        assertThat(run("", "invoke", "say_something")).isEqualTo(new Outcome(0, "plain words\n", ""));
        assertThat(run("", "invoke", "order_item", "{\"item_id\":\"straw-hat\"}")
                        .output())
                .contains("\"itemId\":\"straw-hat\"");
    }

    @Test
    void itSaysWhatWasRefused() throws Exception {
        Outcome outcome = run("", "invoke", "not_there");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.complaint()).contains("404", "not_there");
    }

    @Test
    void itTalksWithAModelThatCallsFunctions() throws Exception {
        Outcome outcome = run("Hello \"there\" \\ you\ncall say_something {}\n", "chat");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output())
                .contains("You said: Hello \"there\" \\ you")
                .contains("plain words");
    }

    @Test
    void itTakesOverAnExport(@TempDir Path folder) throws Exception {
        String name = "export-" + UUID.randomUUID();
        Path export = Files.writeString(
                folder.resolve("export.json"),
                "{\"instances\":[{\"name\":\"" + name
                        + "\",\"creds\":[{\"id\":\"c\",\"name\":\"main\",\"apiKey\":\"sk-0123456789\"}]}]}");

        Outcome looked = run("", "import-evolution", "--dry-run", export.toString());
        Outcome stored = run("", "import-evolution", export.toString());
        Outcome again = run("", "import-evolution", export.toString());

        assertThat(looked.output()).startsWith("created  instance   " + name);
        assertThat(stored.output()).startsWith("created  instance   " + name).contains("key cq_");
        assertThat(again.output()).startsWith("exists   instance   " + name).contains("exists   credential " + name);
    }

    @Test
    void itReadsAnotherServer() throws Exception {
        String name = "read-" + UUID.randomUUID();
        colloquy.createChannel(name);
        String server = colloquy.door().base().toString();

        // The other server is this one, where the instance exists.
        Outcome outcome = run("", "import-evolution", server, name);

        assertThat(outcome.complaint()).isEmpty();
        assertThat(outcome.output()).isEqualTo("exists   instance   " + name + " " + name + " \n");
        assertThat(run("", "import-evolution", server, "nobody").status()).isEqualTo(3);
    }

    @Test
    void itExplainsItself() throws Exception {
        assertThat(run("", "help").output()).contains("colloquy chat", "colloquy functions", "colloquy invoke");
        assertThat(run("", "no-such-command").status()).isEqualTo(2);
    }

    private Outcome run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", PROGRAM.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "COLLOQUY_URL",
                        colloquy.door().base().toString(),
                        "COLLOQUY_KEY",
                        key,
                        "EVOLUTION_KEY",
                        key,
                        "COLLOQUY_MODEL",
                        "sandbox"));
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), output, complaint);
    }
}
