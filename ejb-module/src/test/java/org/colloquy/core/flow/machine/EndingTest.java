package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.FlowState;
import org.junit.jupiter.api.Test;

class EndingTest {

    private static final String ASK = "{'type':'wait_for_answer','variable':'text'}";

    private static World world() {
        return new World(Scenario.MONDAY_NOON, World.Contact.NOBODY, new World.Plans() {
            @Override
            public Optional<Plan> published(String flow) {
                return Optional.empty();
            }

            @Override
            public Optional<Plan> find(String flow, int version) {
                return Optional.empty();
            }
        });
    }

    @Test
    void whatAFlowHeldCanStillBeSeenWhenItIsOver() {
        Scenario run = Scenario.of(ASK).start().answer("blue");

        assertThat(run.status()).isEqualTo(FlowState.ENDED);
        assertThat(run.state().variables()).containsEntry("text", TextNode.valueOf("blue"));
    }

    @Test
    void whereAFlowHasFailedCanBeSeenToo() {
        Scenario run = Scenario.of("{'type':'jump_to_flow','flow':'main'}").start();

        assertThat(run.status()).isEqualTo(FlowState.FAILED);
        assertThat(run.state().frames()).isNotEmpty();
    }

    @Test
    void aFlowThatIsStoppedSaysWhyAndReactsToNothingMore() {
        Turn stopped = Machine.stop(Scenario.of(ASK).start().state(), "on request", world());

        assertThat(stopped.state().status()).isEqualTo(FlowState.ENDED);
        assertThat(stopped.steps()).singleElement().satisfies(line -> {
            assertThat(line.type()).isEqualTo("stopped");
            assertThat(line.outcome()).isEqualTo("on request");
        });
        assertThat(Machine.on(stopped.state(), new FlowEvent.Message("more"), world()))
                .isEqualTo(new Turn(stopped.state(), List.of(), List.of()));
        assertThat(Machine.stop(stopped.state(), "again", world()).steps()).isEmpty();
    }
}
