package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.EventStream;
import org.colloquy.test.client.EventStream.Event;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Pause;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** Readers who come back to a stream: what they are told is what they would have been told, without a hole. */
@AgainstServer
class StreamResumeIT {

    private static final String[] WORDS = {"one ", "two ", "three ", "four ", "five ", "six"};
    private static final Duration UNTIL_ALL_IS_STORED = Duration.ofMillis(2500);
    private static final Set<String> TERMINAL = Set.of(
            "thread.run.completed",
            "thread.run.failed",
            "thread.run.cancelled",
            "thread.run.expired",
            "thread.run.incomplete");

    private final Colloquy colloquy;
    private final StubModel stub;

    StreamResumeIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void eventsAreNumberedFromOneWithoutAHole() {
        List<Event> live = talk().listen();

        assertThat(numbers(live)).isEqualTo(range(1, live.size() - 1));
        assertThat(live).last().extracting(Event::data).isEqualTo("[DONE]");
    }

    @Test
    void aReplayEqualsTheLiveStreamFromWhereverItBegins() {
        Talk talk = talk();
        List<Event> live = talk.listen();

        for (int round = 0; round < 2; round++) {
            for (int after = 0; after < live.size() - 1; after++) {
                assertThat(told(talk.follow(after).all()))
                        .as("after event %d", after)
                        .isEqualTo(told(live.subList(after, live.size())));
            }
            Pause.of(UNTIL_ALL_IS_STORED);
        }
    }

    @Test
    void afterTheLastEventOnlyTheEndIsTold() {
        Talk talk = talk();
        List<Event> live = talk.listen();

        for (int round = 0; round < 2; round++) {
            List<Event> rest = talk.follow(live.size() - 1).all();

            assertThat(rest).last().extracting(Event::data).isEqualTo("[DONE]");
            assertThat(rest.subList(0, rest.size() - 1))
                    .allSatisfy(event -> assertThat(event.name()).isEqualTo("thread.run.completed"))
                    .hasSizeLessThanOrEqualTo(1);
            Pause.of(UNTIL_ALL_IS_STORED);
        }
    }

    @Test
    void aReaderWhoHungUpInTheMiddleMissesNothing() {
        Talk talk = talk(ModelTurn.turn().say(WORDS).every(Duration.ofMillis(300)));
        List<Event> told = new ArrayList<>();

        try (EventStream stream = talk.begin()) {
            while (told.stream().noneMatch(event -> event.data().contains("\"two \""))) {
                told.add(stream.next().orElseThrow());
            }
        }
        talk.run = told.get(0).json().path("id").asText();
        told.addAll(talk.follow(told.size()).all());

        assertThat(numbers(told)).isEqualTo(range(1, told.size() - 1));
        assertThat(told(told)).isEqualTo(told(talk.follow(0).all()));
        assertThat(told.stream().filter(event -> TERMINAL.contains(event.name())))
                .hasSize(1);
    }

    @Test
    void severalReadersAtOnceAreToldTheSame() {
        Talk talk = talk(ModelTurn.turn().say(WORDS).every(Duration.ofMillis(200)));
        List<Event> live;

        try (EventStream stream = talk.begin()) {
            List<Event> first = List.of(stream.next().orElseThrow());
            talk.run = first.get(0).json().path("id").asText();
            EventStream second = talk.follow(0);
            EventStream third = talk.follow(1);
            live = new ArrayList<>(first);
            live.addAll(stream.all());
            assertThat(told(second.all())).isEqualTo(told(live));
            assertThat(told(third.all())).isEqualTo(told(live.subList(1, live.size())));
        }
    }

    @Test
    void numbersGoOnWhenTheCallerSubmitsAndAReplayTellsAll() {
        Talk talk = talk(Script.inTurn(
                ModelTurn.turn().call("call_w", "get_weather", "{}"),
                ModelTurn.turn().say("Sunny")));
        List<Event> before = talk.listen();
        List<Event> waiting = talk.follow(0).all();

        List<Event> after = talk.numbered().door().stream(
                        Application.runs(talk.thread) + "/" + talk.run + "/submit_tool_outputs",
                        Map.of(
                                "stream",
                                true,
                                "tool_outputs",
                                List.of(Map.of("tool_call_id", "call_w", "output", "sun"))))
                .expectStream()
                .all();

        assertThat(told(waiting)).isEqualTo(told(before));
        List<Event> all = new ArrayList<>(before.subList(0, before.size() - 1));
        all.addAll(after);
        assertThat(numbers(all)).isEqualTo(range(1, all.size() - 1));
        assertThat(told(talk.follow(0).all())).isEqualTo(told(all));
        Pause.of(UNTIL_ALL_IS_STORED);
        assertThat(told(talk.follow(0).all())).isEqualTo(told(all));
    }

    @Test
    void aRunThatNobodyStreamedIsFollowedToItsEnd() {
        Talk talk = talk(ModelTurn.turn().say(WORDS).every(Duration.ofMillis(100)));
        talk.run = talk.application
                .run(talk.thread, talk.assistant, Map.of())
                .path("id")
                .asText();

        List<Event> events = talk.follow(0).all();

        assertThat(events.stream().filter(event -> TERMINAL.contains(event.name())))
                .hasSize(1);
        assertThat(events).last().extracting(Event::data).isEqualTo("[DONE]");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        Talk talk = talk();
        talk.listen();
        String path = Application.runs(talk.thread) + "/" + talk.run + "/events";

        Reply refused =
                talk.application.door().with("Last-Event-ID", "x").get(path).expect(400);

        assertThat(refused.text("/error/param")).isEqualToIgnoringCase("Last-Event-ID");
        talk.application
                .door()
                .get(Application.runs(talk.thread) + "/run_x/events")
                .expect(404);
    }

    private Talk talk() {
        return talk(ModelTurn.turn().say(WORDS));
    }

    private Talk talk(Script script) {
        return new Talk(Application.on(colloquy, stub.play(script)));
    }

    private static List<String> told(List<Event> events) {
        return events.stream()
                .map(event -> event.id() + " " + event.name() + " " + event.data())
                .toList();
    }

    private static List<Integer> numbers(List<Event> events) {
        return events.stream()
                .filter(event -> !event.id().isEmpty())
                .map(event -> Integer.valueOf(event.id()))
                .toList();
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** A thread, and the run that is being made on it. */
    private static final class Talk {

        private final Application application;
        private final String thread;
        private final String assistant;
        private String run = "";

        Talk(Application application) {
            this.application = application;
            this.thread = application.thread("Count to six");
            this.assistant = application.assistant("get_weather");
        }

        Application numbered() {
            return Application.through(application.door().with("X-Colloquy-Event-Ids", "true"));
        }

        EventStream begin() {
            return numbered().listen(thread, assistant, Map.of());
        }

        List<Event> listen() {
            List<Event> live = begin().all();
            run = live.get(0).json().path("id").asText();
            return live;
        }

        EventStream follow(int after) {
            return application.door().with("Last-Event-ID", String.valueOf(after)).stream(
                            Application.runs(thread) + "/" + run + "/events")
                    .expectStream();
        }
    }
}
