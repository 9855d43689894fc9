package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.flow.FlowStep;
import org.colloquy.api.json.Json;
import org.colloquy.core.flow.check.Definitions;

/** What holds for every valid flow, whatever happens to it. */
class MachinePropertyTest {

    private static final World.Contact ANA = new World.Contact("Ana", "", "", "", Map.of());

    /** Something that happens, some seconds after what happened before. */
    record Happening(String kind, String text, int seconds) {

        FlowEvent event(State state) {
            String call = Objects.requireNonNullElse(state.call(), "call-0");
            return switch (kind) {
                case "message" -> new FlowEvent.Message(text);
                case "elapsed" -> new FlowEvent.Elapsed();
                case "failed" -> new FlowEvent.Failed(call, FailureKind.BAD_RESPONSE, text);
                case "said" -> new FlowEvent.Succeeded(call, Json.mapper().valueToTree(text));
                default -> new FlowEvent.Succeeded(call, Json.read("{\"text\":\"ok\",\"exit\":null}", JsonNode.class));
            };
        }
    }

    @Property(tries = 1_000)
    void randomFlowsAreValidAlwaysStopNeverThrowAndReplayToTheSameTranscript(
            @ForAll("flows") String json, @ForAll("happenings") List<Happening> happenings) {
        FlowDefinition flow = Definitions.valid(json.replace('\'', '"'));

        List<Turn> turns = run(flow, happenings);

        assertThat(run(flow, happenings)).isEqualTo(turns);
        List<FlowStep> transcript =
                turns.stream().flatMap(turn -> turn.steps().stream()).toList();
        for (int i = 0; i < transcript.size(); i++) {
            assertThat(transcript.get(i).number()).isEqualTo(i + 1);
        }
    }

    private static List<Turn> run(FlowDefinition flow, List<Happening> happenings) {
        Plan plan = new Plan("flow", 1, flow);
        List<Turn> turns = new ArrayList<>();
        Instant now = Scenario.MONDAY_NOON;
        turns.add(sound(Machine.start(plan, null, world(now, plan))));
        for (Happening happening : happenings) {
            now = now.plusSeconds(happening.seconds());
            State stored = Json.read(Json.write(turns.get(turns.size() - 1).state()), State.class);
            assertThat(stored).isEqualTo(turns.get(turns.size() - 1).state());
            turns.add(sound(Machine.on(stored, happening.event(stored), world(now, plan))));
        }
        return turns;
    }

    private static Turn sound(Turn turn) {
        assertThat(turn.steps()).hasSizeLessThanOrEqualTo(Machine.BUDGET + 2);
        List<FlowEffect> asked = turn.effects().stream()
                .filter(FlowEffect.Asked.class::isInstance)
                .toList();
        assertThat(asked).hasSizeLessThanOrEqualTo(1);
        if (!asked.isEmpty()) {
            assertThat(turn.effects().get(turn.effects().size() - 1)).isEqualTo(asked.get(0));
        }
        assertThat(turn.state().call() != null).isEqualTo(turn.state().status() == FlowState.CALLING);
        return turn;
    }

    private static World world(Instant now, Plan plan) {
        return new World(now, ANA, new World.Plans() {
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

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<String> kinds = Arbitraries.of("message", "message", "elapsed", "failed", "said", "answered");
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of("yes", "no", "1", "3", "", "-7.5", "{{text}}"),
                Arbitraries.strings().ofMaxLength(40));
        return Combinators.combine(kinds, texts, Arbitraries.integers().between(0, 5_000))
                .as(Happening::new)
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> flows() {
        return Arbitraries.integers().between(1, 5).flatMap(MachinePropertyTest::flow);
    }

    private static Arbitrary<String> flow(int size) {
        List<Arbitrary<String>> blocks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            blocks.add(block(i, size));
        }
        return Combinators.combine(blocks).as(all -> Definitions.flow(String.join(",", all)));
    }

    /** Every block may be entered from elsewhere, so that none is out of reach. */
    private static Arbitrary<String> block(int index, int size) {
        Arbitrary<String> next = index == size - 1 ? Arbitraries.just("") : forwards(index, size, "next");
        Arbitrary<String> last = Arbitraries.of("", "", "{'type':'close_conversation'}", "{'type':'restart'}");
        return Combinators.combine(action(index, size).list().ofMaxSize(5), last, next)
                .as((actions, end, way) -> {
                    List<String> all = new ArrayList<>(actions);
                    if (!end.isEmpty()) {
                        all.add(end);
                    }
                    return "{'id':'" + id(index) + "','entry':true,'actions':[" + String.join(",", all) + "]" + way
                            + "}";
                });
    }

    private static String id(int index) {
        return index == 0 ? "a" : "b" + index;
    }

    /** Without waiting a flow only goes forwards. */
    private static Arbitrary<String> forwards(int index, int size, String field) {
        Arbitrary<String> none = Arbitraries.just("");
        return index == size - 1
                ? none
                : Arbitraries.oneOf(
                        none,
                        Arbitraries.integers()
                                .between(index + 1, size - 1)
                                .map(to -> ",'" + field + "':'" + id(to) + "'"));
    }

    private static Arbitrary<String> anywhere(int size, String field) {
        return Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.integers().between(0, size - 1).map(to -> ",'" + field + "':'" + id(to) + "'"));
    }

    private static Arbitrary<String> action(int index, int size) {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "{'type':'send_message','text':'Hi {{text}} {{#list}}{{.}}{{/list}} {{system.lastMessage}}'}",
                        "{'type':'send_quick_reply','quickReply':'hours'}",
                        "{'type':'typing'}",
                        "{'type':'sleep','seconds':60}",
                        "{'type':'add_tags','tags':['{{text}}','x']}",
                        "{'type':'edit_contact_fields','fields':{'name':'{{text}}'}}",
                        "{'type':'set_variable','variable':'text','operation':'append','value':'{{text}}{{number}}x'}",
                        "{'type':'set_variable','variable':'number','operation':'multiply','value':'{{system.lastMessage}}'}",
                        "{'type':'set_variable','variable':'number','operation':'add','value':'12345678901234567890'}",
                        "{'type':'set_variable','variable':'number','operation':'divide','value':'{{number}}'}",
                        "{'type':'set_variable','variable':'list','operation':'add','value':'{{list}}'}",
                        "{'type':'set_variable','variable':'list','operation':'add','value':'{{text}}'}"),
                Arbitraries.of(
                        "{'type':'webhook','method':'GET','url':'https://x/{{text}}','save':[{'variable':'text','path':'text'}]}",
                        "{'type':'openai','prompt':'{{text}}','answerVariable':'text'}",
                        "{'type':'call_function','function':'f','arguments':{'a':'{{list}}'},'answerVariable':'text'}",
                        "{'type':'jump_to_flow','flow':'flow','returns':true,'in':{'text':'{{text}}'},'out':{'list':'text'}}"),
                anywhere(size, "next").map(to -> "{'type':'buttons','text':'?','buttons':[{'label':'yes'" + to + "}]}"),
                anywhere(size, "next")
                        .map(to -> "{'type':'wait_for_answer','variable':'text','fallback':{'afterSeconds':60" + to
                                + "}}"),
                anywhere(size, "promoter")
                        .map(to -> "{'type':'survey','question':'?','answers':[{'label':'yes','group':'promoter'}]" + to
                                + "}"),
                anywhere(size, "error")
                        .map(to -> "{'type':'ai_agent','assistant':'a','followUps':1,'exits':{"
                                + (to.isEmpty() ? "" : to.substring(1)) + "}}"),
                forwards(index, size, "next")
                        .map(to -> "{'type':'choice','branches':[{'when':{'type':'compare'," + "'operator':'is_number'}"
                                + to + "}]}"));
    }
}
