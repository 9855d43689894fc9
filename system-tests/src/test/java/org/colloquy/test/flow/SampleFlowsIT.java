package org.colloquy.test.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** The flows that come with the product do what they are for, with real calls and the sandbox model. */
@AgainstServer
class SampleFlowsIT {

    private static final String SANDBOX = "This is the sandbox model of Colloquy";

    private final Colloquy colloquy;
    private final StubModel stub;

    SampleFlowsIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy.createWorkspace("Samples " + System.nanoTime());
        this.stub = stub;
    }

    private static JsonNode sample(String name, String... replacements) throws IOException {
        String text = Files.readString(Path.of("..", "samples", "flows", name + ".json"));
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return JsonText.parse(text);
    }

    @Test
    void aLeadIsToldToTheCrmAndSummedUp() throws IOException {
        ScriptedModel crm = stub.play((call, reply) -> reply.json(200, "{\"lead\":{\"id\":4711}}"));

        Simulation flow = new Simulation(colloquy, sample("lead", "http://localhost:9090", crm.url()))
                .write("Hi")
                .write("Ben \"B\" Bond")
                .write("nowhere")
                .write("ben@example.org")
                .write("Prices")
                .ask()
                .ask();

        assertThat(crm.calls().get(0).path()).endsWith("/leads");
        assertThat(crm.calls().get(0).body())
                .isEqualTo(JsonText.parse(
                        "{\"name\":\"Ben \\\"B\\\" Bond\",\"email\":\"ben@example.org\",\"interest\":\"Prices\"}"));
        assertThat(flow.effects().toString()).contains("Lead 4711: " + SANDBOX).contains("You said: Prices");
        assertThat(flow.sent()).endsWith("Thank you, Ben \"B\" Bond. We will write to ben@example.org.");
        assertThat(flow.status()).isEqualTo("ended");
    }

    @Test
    void aLeadIsNotLostWhenTheCrmIsDown() throws IOException {
        Simulation flow = new Simulation(colloquy, sample("lead", "http://localhost:9090", "http://127.0.0.1:9"))
                .write("Hi")
                .write("Ben")
                .write("ben@example.org")
                .write("Prices")
                .ask()
                .ask();

        assertThat(flow.effects().toString()).contains("BadRequest: the address could not be reached");
        assertThat(flow.status()).isEqualTo("ended");
    }

    @Test
    void aQuestionIsAnsweredByTheModel() throws IOException {
        Simulation flow = new Simulation(colloquy, sample("faq"))
                .write("Hi")
                .write("Do you sell tea?")
                .ask();

        assertThat(flow.sent().get(2)).startsWith(SANDBOX).contains("You said: Do you sell tea?");
        flow.write("Yes");
        assertThat(flow.sent()).endsWith("Thank you, goodbye.");
        assertThat(flow.status()).isEqualTo("ended");
    }

    @Test
    void anAppointmentIsBooked() throws IOException {
        ScriptedModel times =
                stub.play((call, reply) -> reply.json(200, "{\"times\":[\"Monday 10:00\",\"Monday 11:00\"]}"));
        ScriptedModel book = stub.play((call, reply) -> reply.json(200, "{\"booked\":true}"));
        register("free_times", times.url());
        register("book_time", book.url());

        Simulation flow = new Simulation(colloquy, sample("appointment"))
                .write("Hi")
                .ask()
                .write("Monday 12:00")
                .write("Monday 11:00")
                .ask();

        assertThat(flow.sent().get(0)).contains("- Monday 10:00\n- Monday 11:00");
        assertThat(book.calls()).hasSize(1);
        assertThat(book.calls().get(0).body().at("/arguments/time").asText()).isEqualTo("Monday 11:00");
        flow.write("Easy");
        assertThat(flow.sent()).endsWith("Goodbye.");
        assertThat(flow.status()).isEqualTo("ended");
    }

    private void register(String name, String url) {
        colloquy.door()
                .post("/api/functions", Map.of("name", name, "description", "for a sample", "url", url))
                .expect(201);
    }
}
