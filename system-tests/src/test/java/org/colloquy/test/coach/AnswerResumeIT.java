package org.colloquy.test.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.EventStream;
import org.colloquy.test.client.EventStream.Event;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Pause;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** Number 6 of the complaints about other systems: whoever loses the stream of an answer goes on where it stopped. */
@AgainstServer
class AnswerResumeIT {

    private static final Duration UNTIL_ALL_IS_STORED = Duration.ofMillis(2_500);
    private static final String[] WORDS = {"one ", "two ", "three ", "four ", "five"};

    private final Colloquy colloquy;
    private final StubModel stub;

    AnswerResumeIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void number6AReaderWhoHungUpMissesNothing() {
        ScriptedModel model = stub.play(ModelTurn.turn().say(WORDS).every(Duration.ofMillis(300)));
        Chat chat = colloquy.openSessionOn(model.url());
        List<Event> told = new ArrayList<>();
        try (EventStream stream = chat.listen("Count")) {
            while (told.stream().noneMatch(event -> event.data().contains("two "))) {
                told.add(stream.next().orElseThrow());
            }
        }
        String run = told.get(0).json().path("runId").asText();
        String last = told.get(told.size() - 1).id();

        told.addAll(follow(chat, run, last));

        assertThat(words(told)).isEqualTo("one two three four five");
        assertThat(told).last().extracting(Event::name).isEqualTo("message");
        assertThat(told.get(told.size() - 1).json().at("/message/content").asText())
                .isEqualTo("one two three four five");
    }

    @Test
    void aReplayEqualsTheLiveStreamFromWhereverItBegins() {
        Chat chat =
                colloquy.openSessionOn(stub.play(ModelTurn.turn().say(WORDS)).url());
        List<Event> live = chat.listen("Count").all();
        String run = live.get(0).json().path("runId").asText();
        List<Event> deltas =
                live.stream().filter(event -> event.name().equals("delta")).toList();

        for (int round = 0; round < 2; round++) {
            assertThat(words(follow(chat, run, "0"))).isEqualTo(words(live));
            for (int i = 0; i < deltas.size(); i++) {
                List<Event> rest = follow(chat, run, deltas.get(i).id());
                assertThat(words(rest)).isEqualTo(words(deltas.subList(i + 1, deltas.size())));
                assertThat(rest).last().extracting(Event::name).isEqualTo("message");
            }
            Pause.of(UNTIL_ALL_IS_STORED);
        }
    }

    @Test
    void theEndOfARunThatNobodyHeardIsTold() {
        Chat answered = colloquy.openSession();
        answered.say("Hello");
        assertThat(follow(answered, answered.lastRun().path("id").asText(), "0"))
                .extracting(Event::name)
                .containsExactly("message");

        Chat failed = colloquy.openSessionOn(stub.play(Script.refuse(500, "no")).url());
        failed.ask("Hello").problem(502);
        List<Event> end = follow(failed, failed.lastRun().path("id").asText(), "0");
        assertThat(end).extracting(Event::name).containsExactly("error");
        assertThat(end.get(0).data()).contains("model-unavailable");
    }

    @Test
    void onlyRunsOfTheSessionCanBeFollowed() {
        Chat one = colloquy.openSession();
        one.say("Hello");
        String run = one.lastRun().path("id").asText();

        colloquy.door()
                .get(colloquy.openSession().path() + "/runs/" + run + "/events")
                .problem(404);
        colloquy.door()
                .with("Last-Event-ID", "x")
                .get(one.path() + "/runs/" + run + "/events")
                .problem(400);
    }

    private List<Event> follow(Chat chat, String run, String after) {
        try (EventStream stream =
                colloquy.door().with("Last-Event-ID", after).stream(chat.path() + "/runs/" + run + "/events")) {
            return stream.all();
        }
    }

    private static String words(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("delta"))
                .map(event -> event.json().path("text").asText())
                .collect(Collectors.joining());
    }
}
