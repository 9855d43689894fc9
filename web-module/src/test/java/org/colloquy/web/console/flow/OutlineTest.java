package org.colloquy.web.console.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.Condition;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.Operator;
import org.colloquy.api.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {

    private static FlowDefinition sample(String name) throws IOException {
        return Json.read(Files.readString(Path.of("..", "samples", "flows", name + ".json")), FlowDefinition.class);
    }

    private static BlockText block(String flow, String id) throws IOException {
        return Outline.of(sample(flow)).stream()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The kinds at the end of a hierarchy of sealed interfaces. */
    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(OutlineTest::leaves)
                : Stream.of(type);
    }

    @Test
    void everyKindOfActionAndEffectHasWords() {
        Set<Class<?>> actions = leaves(Action.class).collect(Collectors.toSet());
        Set<Class<?>> effects = leaves(FlowEffect.class)
                .filter(kind -> kind != FlowEffect.Send.class)
                .collect(Collectors.toSet());

        assertThat(Outline.kinds()).isEqualTo(actions).hasSize(28);
        assertThat(EffectTexts.kinds()).isEqualTo(effects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"faq", "lead", "appointment"})
    void aSampleCanBeReadFromItsStartOn(String name) throws IOException {
        List<BlockText> blocks = Outline.of(sample(name));

        assertThat(blocks.get(0).start()).isTrue();
        assertThat(blocks).filteredOn(BlockText::start).hasSize(1);
        assertThat(blocks).allSatisfy(block -> assertThat(block.actions()).isNotEmpty());
    }

    @Test
    void aQuestionSaysWhereItsAnswerGoesAndWhereNoneLeads() throws IOException {
        BlockText email = block("lead", "email");

        assertThat(email.actions().get(0))
                .isEqualTo(new ActionText(
                        "Waits for an answer", "", "kept in email", List.of(new Way("no answer within 1 d", "lost"))));
        assertThat(email.next()).isEqualTo("email");
    }

    @Test
    void aChoiceSaysWhatEachOfItsWaysWants() throws IOException {
        BlockText email = block("lead", "email");

        assertThat(email.actions().get(1).ways())
                .containsExactly(new Way("an address: email contains “@”", "interest"), new Way("otherwise", null));
    }

    @Test
    void aCallSaysWhatItKeeps() throws IOException {
        ActionText webhook = block("lead", "save").actions().get(0);

        assertThat(webhook.said()).isEqualTo("POST http://localhost:9090/leads");
        assertThat(webhook.note()).isEqualTo("lead.id kept in number, failure in crmFailure");
    }

    @Test
    void groupsOfConditionsAreReadAsTheyAreMeant() {
        Condition first = new Condition.Comparison(null, Operator.EQUALS, "yes");
        Condition second = new Condition.Comparison("count", Operator.GREATER, "3");
        Condition open = new Condition.Open("desk");

        assertThat(Conditions.words(new Condition.Any(List.of(new Condition.All(List.of(first, second)), open))))
                .isEqualTo("(the last message is “yes” and count is greater than “3”) or desk is open");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 s", "60, 1 min", "5430, 1 h 30 min 30 s", "86400, 1 d", "0, 1 s"})
    void timesAreToldInTheirUnits(long seconds, String words) {
        assertThat(Phrases.span(seconds)).isEqualTo(words);
    }

    @Test
    void aLongTextIsCutBetweenItsCharacters() {
        assertThat(Phrases.cut("ab😀c", 3)).isEqualTo("ab…");
        assertThat(Phrases.cut("abc", 3)).isEqualTo("abc");
    }

    @Test
    void anAnswerThatHasToBeJsonIsReadAsJson() {
        Question webhook =
                Question.of(new FlowEffect.CallWebhook("call-1", "GET", "http://x", Map.of(), null, null, 10));

        assertThat(webhook.answer("{\"a\": 1}"))
                .contains(JsonNodeFactory.instance.objectNode().put("a", 1));
        assertThat(webhook.answer("{a: 1}")).isEmpty();
        assertThat(webhook.answer(" ")).isEmpty();
    }
}
