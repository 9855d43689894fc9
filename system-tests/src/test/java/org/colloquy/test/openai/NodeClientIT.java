package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** OpenAI's own client for Node, unmodified: each of its scenarios is a test. */
@AgainstServer
@Tag("node")
class NodeClientIT {

    private final Bed bed;
    private final Colloquy colloquy;
    private final StubModel stub;

    NodeClientIT(Bed bed, Colloquy colloquy, StubModel stub) {
        this.bed = bed;
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioGoesAsItsAuthorsExpect() {
        Map<String, String> keys = Map.of(
                "plain", key(colloquy.createWorkspace("An application on the sandbox")),
                "twice",
                        keyOn(Script.inTurn(
                                ModelTurn.turn().call("call_1", "get_weather", "{\"city\":", "\"Bern\"}"),
                                ModelTurn.turn().call("call_2", "get_time", "{}"),
                                ModelTurn.turn().say("Sunny ", "at noon"))),
                "slow",
                        keyOn(ModelTurn.turn()
                                .say("one ", "two ", "three ", "four ", "five ", "six ", "seven ", "eight")
                                .every(Duration.ofMillis(250))),
                "broken", keyOn(Script.refuse(500, "Canary of a provider")));

        List<NodeClient.Outcome> outcomes =
                NodeClient.install().outcomes(bed.server().baseUri(), keys);

        assertThat(outcomes).isNotEmpty();
        return outcomes.stream()
                .map(outcome -> DynamicTest.dynamicTest(
                        outcome.name(),
                        () -> assertThat(outcome.failure()).as(outcome.name()).isEmpty()));
    }

    private String keyOn(Script script) {
        return key(Application.workspaceOn(colloquy, stub.play(script)));
    }

    private static String key(Colloquy workspace) {
        return workspace.issueKey("user").secret();
    }
}
