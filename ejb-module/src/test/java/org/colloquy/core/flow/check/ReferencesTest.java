package org.colloquy.core.flow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.core.flow.check.Definitions.actions;
import static org.colloquy.core.flow.check.Definitions.valid;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'webhook','method':'GET','url':'https://x.example','credential':'cred_1'}|CREDENTIAL .credential cred_1",
                "{'type':'openai','prompt':'Hi','credential':'cred_1'}|CREDENTIAL .credential cred_1",
                "{'type':'ai_agent','assistant':'asst_1'}|ASSISTANT .assistant asst_1",
                "{'type':'call_function','function':'weather'}|FUNCTION .function weather",
                "{'type':'send_email','to':'a@b.example','subject':'s','text':'t'}|MAIL",
                "{'type':'jump_to_flow','flow':'flow_1'}|FLOW .flow flow_1"
            })
    void eachKindOfActionSaysWhatItNames(String action, String expected) {
        assertThat(References.of(valid(actions(action).replace('\'', '"'))))
                .extracting(reference -> reference.kind()
                        + reference.place().replace("blocks[0].actions[0]", " ").stripTrailing()
                        + (reference.name().isEmpty() ? "" : " " + reference.name()))
                .containsExactly(expected);
    }

    @Test
    void aJumpNamesPartsOfTheOtherFlow() {
        String jump = "{'type':'jump_to_flow','flow':'flow_1','block':'b','returns':true,"
                + "'in':{'theirs':'x'},'out':{'text':'also'}}";

        assertThat(References.of(valid(actions(jump).replace('\'', '"'))))
                .containsExactly(
                        new Reference(Reference.Kind.FLOW, "blocks[0].actions[0].flow", "flow_1", null),
                        new Reference(Reference.Kind.ENTRY, "blocks[0].actions[0].block", "b", "flow_1"),
                        new Reference(Reference.Kind.VARIABLE, "blocks[0].actions[0].in.theirs", "theirs", "flow_1"),
                        new Reference(Reference.Kind.VARIABLE, "blocks[0].actions[0].out.text", "also", "flow_1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'webhook','method':'GET','url':'https://x.example'}",
                "{'type':'openai','prompt':'Hi'}",
                "{'type':'send_message','text':'Hi'}",
                "{'type':'jump','block':'a'}"
            })
    void whatNamesNothingOutsideSaysNothing(String action) {
        String waiting = action.contains("'jump'") ? "{'type':'wait_for_answer'}," + action : action;

        assertThat(References.of(valid(actions(waiting).replace('\'', '"')))).isEmpty();
    }
}
