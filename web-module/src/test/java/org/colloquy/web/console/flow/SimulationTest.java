package org.colloquy.web.console.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.FlowSimulation;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.flow.FlowStep;
import org.colloquy.api.flow.SimulateFlow;
import org.colloquy.api.flow.TalkAction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String FLOW = "flow_1";
    private static final FlowEffect ASK = new FlowEffect.Send(
            "Which?",
            null,
            null,
            List.of(new TalkAction.Option("A", null, null), new TalkAction.Option("B", "b", null)));
    private static final FlowEffect CALL =
            new FlowEffect.CallWebhook("call-2", "GET", "http://x/y", Map.of(), null, null, 10);

    private final Simulation simulation = new Simulation();

    SimulationTest() {
        simulation.begin(Contact.of("Ana", "", ""));
    }

    private void take(
            FlowState status, @Nullable FlowEvent event, Map<String, JsonNode> variables, FlowEffect... effects) {
        String waitsFor = status == FlowState.CALLING ? "call-2" : null;
        Instant wakeAt = status == FlowState.WAITING ? NOW.plusSeconds(3_600) : null;
        FlowStep step = new FlowStep(1, FLOW, 0, "a", 0, "send_message", "sent", NOW);
        JsonNode state = JsonNodeFactory.instance.objectNode().put("steps", 1);
        simulation.take(
                FLOW,
                "Happened",
                event,
                new FlowSimulation(state, status, wakeAt, waitsFor, variables, List.of(effects), List.of(step)),
                NOW);
    }

    @Test
    void onlyWhatTheLastStepAskedCanBeTapped() {
        take(FlowState.WAITING, null, Map.of(), ASK);
        Bubble first = simulation.getBubbles().get(0);
        assertThat(first.taps()).extracting(Bubble.Tap::label).containsExactly("A", "B");
        assertThat(simulation.open(first)).isTrue();

        take(FlowState.WAITING, new FlowEvent.Message("C"), Map.of(), ASK);

        assertThat(simulation.getBubbles()).extracting(Bubble::side).containsExactly("assistant", "user", "assistant");
        assertThat(simulation.getBubbles()).extracting(simulation::open).containsExactly(false, false, true);
    }

    @Test
    void whatAStepHasChangedIsMarked() {
        take(
                FlowState.WAITING,
                null,
                Map.of("count", DecimalNode.valueOf(BigDecimal.ZERO), "mood", TextNode.valueOf("")));
        assertThat(simulation.getVariables()).noneMatch(Variable::changed);

        take(
                FlowState.WAITING,
                null,
                Map.of("count", DecimalNode.valueOf(new BigDecimal("0.0000001")), "mood", TextNode.valueOf("")));

        assertThat(simulation.getVariables())
                .extracting(Variable::name)
                .containsExactly("count", "mood", "contact.email", "contact.name", "contact.phone");
        assertThat(simulation.getVariables())
                .filteredOn(Variable::changed)
                .containsExactly(new Variable("count", "0.0000001", true));
    }

    @Test
    void whatTheFlowChangesOfItsContactIsSentWithTheNextStep() {
        take(FlowState.WAITING, null, Map.of(), new FlowEffect.EditFields(Map.of("name", "Ben", "team", "red")));

        SimulateFlow.Contact contact = simulation.request(null, NOW).contact();
        assertThat(contact).isEqualTo(new SimulateFlow.Contact("Ben", "", "", null, Map.of("team", "red")));

        take(FlowState.WAITING, null, Map.of(), new FlowEffect.EditFields(Map.of("team", "")));
        assertThat(simulation.getVariables())
                .noneMatch(variable -> variable.name().contains("team"));
    }

    @Test
    void aContactWithMoreThanASimulationTakesDoesNotEndIt() {
        take(FlowState.WAITING, null, Map.of(), new FlowEffect.EditFields(Map.of("name", "n".repeat(500))));

        SimulateFlow.Contact contact = simulation.request(null, NOW).contact();
        assertThat(contact).isEqualTo(Contact.of("n".repeat(256), "", "").known());
    }

    @Test
    void aNewBeginningIsWithTheContactAsItWasTyped() {
        take(FlowState.WAITING, null, Map.of(), new FlowEffect.EditFields(Map.of("name", "Ben")));

        simulation.forget();

        assertThat(simulation.isBegun()).isFalse();
        assertThat(simulation.request(null, NOW).state()).isNull();
        assertThat(simulation.request(null, NOW).contact())
                .isEqualTo(Contact.of("Ana", "", "").known());
    }

    @Test
    void timeThatWasLetPassStaysPassed() {
        take(FlowState.WAITING, null, Map.of(), ASK);
        assertThat(simulation.getWait()).isEqualTo("1 h");

        simulation.skip(NOW);

        assertThat(simulation.time(NOW)).isEqualTo(NOW.plusSeconds(3_600));
        assertThat(simulation.request(null, NOW.plusSeconds(5)).now()).isEqualTo(NOW.plusSeconds(3_605));
    }

    @Test
    void aQuestionStaysUntilItIsAnswered() {
        take(FlowState.CALLING, null, Map.of(), CALL);
        take(FlowState.CALLING, new FlowEvent.Message("hurry"), Map.of());
        assertThat(simulation.getQuestion())
                .isEqualTo(Question.of((FlowEffect.Asked) CALL))
                .extracting(Question::facts)
                .isEqualTo(List.of(new Fact("Request", "GET http://x/y")));

        take(FlowState.ENDED, null, Map.of());
        assertThat(simulation.getQuestion()).isNull();
    }

    @Test
    void aLongConversationIsForgottenFromItsBeginning() {
        for (int i = 0; i < Simulation.MOST; i++) {
            take(FlowState.WAITING, new FlowEvent.Message("m" + i), Map.of(), ASK);
        }

        assertThat(simulation.getBubbles()).hasSize(Simulation.MOST);
        assertThat(simulation.getBubbles().get(0).text()).isEqualTo("m" + Simulation.MOST / 2);
        assertThat(simulation.getHappenings()).hasSize(Simulation.MOST);
    }

    @Test
    void itGoesWhereverItsSessionGoes() throws IOException, ClassNotFoundException {
        take(FlowState.WAITING, new FlowEvent.Message("Hi"), Map.of("mood", TextNode.valueOf("well")), ASK);
        take(FlowState.CALLING, null, Map.of(), CALL);

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(simulation);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Simulation read = (Simulation) in.readObject();
            assertThat(read).usingRecursiveComparison().isEqualTo(simulation);
        }
    }
}
