package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.EventStream;
import org.colloquy.test.client.EventStream.Event;
import org.colloquy.test.client.OpenAi;
import org.junit.jupiter.api.Test;

/** Runs as streams: the three calls that can stream, and the one that goes on with a stream. */
@AgainstServer
class OpenAiStreamsIT {

    private final OpenAi openAi;
    private final Door door;

    OpenAiStreamsIT(Colloquy colloquy) {
        this.openAi = new OpenAi(colloquy);
        this.door = colloquy.door();
    }

    @Test
    void aRunOnAThreadTellsItsEventsUpToDone() {
        List<Event> events = run(door, "Hello", openAi.createAssistant());

        assertThat(withoutRepetitions(events))
                .containsExactly(
                        "thread.run.created",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.message.created",
                        "thread.message.in_progress",
                        "thread.message.delta",
                        "thread.message.completed",
                        "thread.run.step.completed",
                        "thread.run.completed",
                        "done");
        assertThat(events.get(events.size() - 1).data()).isEqualTo("[DONE]");
        assertThat(events).allMatch(event -> event.id().isEmpty());
        assertThat(text(events)).isEqualTo(finalText(events)).contains("Hello");
    }

    @Test
    void aThreadThatComesWithItsRunIsToldFirst() {
        List<Event> events = door.stream(
                        "/v1/threads/runs",
                        Map.of(
                                "assistant_id",
                                openAi.createAssistant(),
                                "stream",
                                true,
                                "thread",
                                Map.of("messages", List.of(OpenAi.message("Hello")))))
                .expectStream()
                .all();

        assertThat(events.get(0).name()).isEqualTo("thread.created");
        assertThat(events.get(0).json().path("object").asText()).isEqualTo("thread");
        assertThat(events.get(1).name()).isEqualTo("thread.run.created");
        assertThat(names(events)).endsWith("thread.run.completed", "done");
    }

    @Test
    void outputsAreFollowedByTheRestOfTheRun() {
        List<Event> first = run(door, "call lookup {\"id\":1}", openAi.createAssistantWith("lookup"));
        JsonNode waiting = first.get(first.size() - 2).json();
        assertThat(names(first)).endsWith("thread.run.requires_action", "done");
        assertThat(waiting.at("/required_action/submit_tool_outputs/tool_calls/0/function/arguments")
                        .asText())
                .isEqualTo("{\"id\":1}");

        List<Event> second = door.stream(
                        address(waiting) + "/submit_tool_outputs",
                        Map.of(
                                "stream",
                                true,
                                "tool_outputs",
                                List.of(Map.of(
                                        "tool_call_id",
                                        waiting.at("/required_action/submit_tool_outputs/tool_calls/0/id")
                                                .asText(),
                                        "output",
                                        "forty-two"))))
                .expectStream()
                .all();

        assertThat(names(second))
                .startsWith("thread.run.step.completed", "thread.run.queued", "thread.run.in_progress")
                .endsWith("thread.run.completed", "done");
        assertThat(text(second)).contains("forty-two");
    }

    @Test
    void aStreamCanBeGoneOnWithFromAnyOfItsEvents() {
        Door counting = door.with("X-Colloquy-Event-Ids", "true");
        List<Event> events = run(counting, "Hello", openAi.createAssistant());
        String run = address(events.get(0).json());
        int seen = events.size() / 2;

        List<Event> rest = door.with("Last-Event-ID", events.get(seen - 1).id()).stream(run + "/events")
                .expectStream()
                .all();

        assertThat(told(rest)).isEqualTo(told(events.subList(seen, events.size())));
        assertThat(door.stream(run + "/events?after=" + events.get(seen - 1).id())
                        .expectStream()
                        .all())
                .hasSameSizeAs(rest);
    }

    @Test
    void aWrongNumberToGoOnFromIsRefused() {
        String run = openAi.runThatWaits();

        OpenAi.error(door.with("Last-Event-ID", "abc").get(run + "/events"), 400);
        OpenAi.error(door.get("/v1/threads/thread_x/runs/run_x/events"), 404);
    }

    @Test
    void aRunThatGoesOnSaysWhenToLookAgain() {
        String thread = openAi.createThread("Hello");
        var created = door.post("/v1/threads/" + thread + "/runs", Map.of("assistant_id", openAi.createAssistant()))
                .expect(200);

        assertThat(created.header("openai-poll-after-ms")).hasValue("300");
        String run = "/v1/threads/" + thread + "/runs/" + created.id();
        openAi.rest(run);
        assertThat(door.get(run).expect(200).header("openai-poll-after-ms")).isEmpty();
    }

    @Test
    void aReaderWhoLeavesStopsNothing() {
        String thread = openAi.createThread("Hello");
        String run;
        try (EventStream stream = door.stream(
                "/v1/threads/" + thread + "/runs", Map.of("assistant_id", openAi.createAssistant(), "stream", true))) {
            run = address(stream.expectStream().next().orElseThrow().json());
        }

        assertThat(openAi.rest(run).path("status").asText()).isEqualTo("completed");
    }

    private List<Event> run(Door caller, String text, String assistant) {
        return caller.stream(
                        "/v1/threads/" + openAi.createThread(text) + "/runs",
                        Map.of("assistant_id", assistant, "stream", true))
                .expectStream()
                .all();
    }

    private static String address(JsonNode run) {
        return "/v1/threads/" + run.path("thread_id").asText() + "/runs/"
                + run.path("id").asText();
    }

    private static List<String> names(List<Event> events) {
        return events.stream().map(Event::name).toList();
    }

    private static List<String> told(List<Event> events) {
        return events.stream().map(event -> event.name() + " " + event.data()).toList();
    }

    private static List<String> withoutRepetitions(List<Event> events) {
        List<String> names = new ArrayList<>();
        for (Event event : events) {
            if (names.isEmpty() || !names.get(names.size() - 1).equals(event.name())) {
                names.add(event.name());
            }
        }
        return names;
    }

    private static String text(List<Event> events) {
        StringBuilder text = new StringBuilder();
        events.stream()
                .filter(event -> event.name().equals("thread.message.delta"))
                .forEach(event -> text.append(
                        event.json().at("/delta/content/0/text/value").asText()));
        return text.toString();
    }

    private static String finalText(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("thread.message.completed"))
                .findFirst()
                .orElseThrow()
                .json()
                .at("/content/0/text/value")
                .asText();
    }
}
