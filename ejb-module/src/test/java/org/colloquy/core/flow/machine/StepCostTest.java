package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.json.Json;
import org.junit.jupiter.api.Test;

class StepCostTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int MESSAGES = 400;
    private static final int ROUNDS = 40;

    private static Plan flow(int size) {
        String blocks = IntStream.range(0, size)
                .mapToObj(i -> "{'id':'b" + i + "','actions':[{'type':'wait_for_answer','variable':'said'},"
                        + "{'type':'send_message','text':'You said {{said}}'}],'next':'b" + (i + 1) % size + "'}")
                .collect(Collectors.joining(","));
        String json =
                "{'name':'Flow','start':'b0','variables':[{'name':'said','type':'text'}],'blocks':[" + blocks + "]}";
        return new Plan("flow", 1, Json.read(Scenario.quoted(json), FlowDefinition.class));
    }

    private static World world(Plan plan) {
        return new World(Scenario.MONDAY_NOON, World.Contact.NOBODY, new World.Plans() {
            @Override
            public Optional<Plan> published(String flow) {
                return Optional.of(plan);
            }

            @Override
            public Optional<Plan> find(String flow, int version) {
                return Optional.of(plan);
            }
        });
    }

    private static long cost(Plan plan) {
        World world = world(plan);
        State state = Machine.start(plan, null, world).state();
        long begun = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < MESSAGES; i++) {
            state = Machine.on(state, new FlowEvent.Message("blue"), world).state();
        }
        long cost = THREADS.getCurrentThreadCpuTime() - begun;
        assertThat(state.status()).isEqualTo(FlowState.WAITING);
        return cost;
    }

    @Test
    void aStepInAFlowOfFiveHundredBlocksCostsNoMoreThanInOneOfFive() {
        Plan small = flow(5);
        Plan large = flow(500);
        long leastOfSmall = Long.MAX_VALUE;
        long leastOfLarge = Long.MAX_VALUE;
        // In turn, so that both gain alike from what is compiled meanwhile.
        for (int round = 0; round < ROUNDS; round++) {
            leastOfSmall = Math.min(leastOfSmall, cost(small));
            leastOfLarge = Math.min(leastOfLarge, cost(large));
        }

        // A hundred times the blocks would show as a hundred times the cost.
        assertThat(leastOfLarge).isLessThan(5 * leastOfSmall);
    }
}
