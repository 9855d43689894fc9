package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContactingTest {

    private static Stream<Arguments> actions() {
        return Stream.of(
                arguments(
                        "{'type':'add_note','text':'{{contact.name}} called','mention':'bob'}",
                        new FlowEffect.AddNote("Ana called", "bob")),
                arguments(
                        "{'type':'add_tags','tags':['new','from {{contact.name}}','new']}",
                        new FlowEffect.ChangeTags(List.of("new", "from Ana"), List.of())),
                arguments(
                        "{'type':'remove_tags','tags':['new']}", new FlowEffect.ChangeTags(List.of(), List.of("new"))),
                arguments("{'type':'add_funnel','funnel':'sales'}", new FlowEffect.AddFunnel("sales")),
                arguments("{'type':'assign_user','user':'bob'}", new FlowEffect.Assign("bob", null)),
                arguments("{'type':'unassign_user'}", new FlowEffect.Assign(null, null)),
                arguments("{'type':'assign_team','team':'support'}", new FlowEffect.Assign(null, "support")),
                arguments(
                        "{'type':'edit_contact_fields','fields':{'plan':'{{contact.fields.plan}} plus'}}",
                        new FlowEffect.EditFields(Map.of("plan", "gold plus"))),
                arguments("{'type':'block_contact'}", new FlowEffect.BlockContact()));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void whatIsNotedIsToldAndTheFlowGoesOn(String action, FlowEffect effect) {
        Scenario run =
                Scenario.of(action + ",{'type':'send_message','text':'on'}").start();

        assertThat(run.effects()).hasSize(2).first().isEqualTo(effect);
        assertThat(run.sent()).containsExactly("on");
    }

    @Test
    void whatIsChangedOfTheContactIsKnownToTheNextText() {
        Scenario run = Scenario.of(
                        "{'type':'edit_contact_fields','fields':{'name':'Eva','plan':'','team':'blue'}},"
                                + "{'type':'send_message','text':'{{contact.name}} {{contact.fields.plan}} {{contact.fields.team}}'}")
                .start();

        assertThat(run.sent()).containsExactly("Eva  blue");
    }

    @Test
    void closingEndsTheFlowAndDoesNotRestartIt() {
        Scenario run = Scenario.of("{'type':'close_conversation'},{'type':'send_message','text':'on'}")
                .start()
                .answer("hello?");

        assertThat(run.effects()).containsExactly(new FlowEffect.CloseConversation(false));
        assertThat(run.status()).isEqualTo(FlowState.ENDED);
    }

    @Test
    void wordsForColleaguesStayOnOneLine() {
        Scenario run = Scenario.of("{'type':'assign_team','team':'{{system.lastMessage}}'}")
                .start("a\r\nb");

        assertThat(run.effects()).containsExactly(new FlowEffect.Assign(null, "a b"));
    }
}
