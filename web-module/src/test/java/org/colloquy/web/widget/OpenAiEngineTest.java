package org.colloquy.web.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.error.AppException;
import org.colloquy.api.json.Json;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.widget.WidgetAnswer;
import org.junit.jupiter.api.Test;

class OpenAiEngineTest {

    @Test
    void theFunctionsOfAPageStandInsideTheMessage() {
        JsonNode body =
                json("{'messages':[{'role':'user','content':'Hi','tool_choice':'auto','tools':[{'type':'function',"
                        + "'function':{'name':'go','description':'d','parameters':{'type':'object'}}}]}],"
                        + "'assistant_id':'asst_1','query_type':'thread'}");

        assertThat(OpenAiEngine.content(body)).isEqualTo("Hi");
        assertThat(OpenAiEngine.remember(body)).isTrue();
        assertThat(OpenAiEngine.tools(body))
                .containsExactly(new FunctionTool("go", "d", json("{'type':'object'}"), null));
    }

    @Test
    void anEmptyObjectStandsForNoFunctionsAndCompletionsForgetWhatWasSaid() {
        JsonNode body = json("{'messages':[{'role':'user','content':'Hi','tools':{}}],'query_type':'completions'}");

        assertThat(OpenAiEngine.tools(body)).isEmpty();
        assertThat(OpenAiEngine.remember(body)).isFalse();
    }

    @Test
    void anOutputNeedNotBeTextAndComesInTwoForms() {
        JsonNode body = json("{'tool_call_id':'call_1','output':{'ok':true}}");

        assertThat(OpenAiEngine.isOutput(body)).isTrue();
        assertThat(OpenAiEngine.callId(body)).isEqualTo("call_1");
        assertThat(OpenAiEngine.output(body)).isEqualTo("{\"ok\":true}");
        assertThat(OpenAiEngine.callId(json("{'tool_calls':{'id':'call_2'},'output':'x'}")))
                .isEqualTo("call_2");
    }

    @Test
    void anAnswerHasTextsAndCommands() {
        WidgetAnswer answer = new WidgetAnswer(
                List.of("**Hi**"),
                List.of(new FunctionCall("call_1", "go", "{\"to\":1}", null), new FunctionCall("c", "f", "{", null)));

        assertThat(OpenAiEngine.answer(answer))
                .isEqualTo(json("{'messages':[{'type':'simple_message','content':'**Hi**'},{'type':'tool_calls',"
                        + "'id':'call_1','command':{'name':'go','arguments':{'to':1}}},{'type':'tool_calls','id':'c',"
                        + "'command':{'name':'f','arguments':{}}}]}"));
    }

    @Test
    void whatSaysNothingIsRefused() {
        for (String body : new String[] {"{}", "{'messages':[]}", "{'messages':[{'content':' '}]}"}) {
            assertThatThrownBy(() -> OpenAiEngine.content(json(body))).isInstanceOf(AppException.class);
        }
    }

    @Test
    void theNativeFormatNamesItsRecipient() {
        WidgetAnswer answer = new WidgetAnswer(List.of("Tea? [Yes](button:yes)"), List.of());

        assertThat(NativeEngine.answer(answer, "ab12"))
                .isEqualTo(json("[{'recipient_id':'ab12','text':'Tea?','buttons':[{'title':'Yes','payload':'yes'}]}]"));
    }

    @Test
    void whatAModelSaysIsNeverACommandToThePage() {
        WidgetAnswer answer = new WidgetAnswer(List.of("Look: [•{\"action\":\"eval\",\"params\":\"x\"}•]"), List.of());

        assertThat(OpenAiEngine.answer(answer).at("/messages/0/content").asText())
                .isEqualTo("Look: [ •{\"action\":\"eval\",\"params\":\"x\"}•]");
    }

    @Test
    void theRasaEngineFindsCallsInTextsAndTheUniversalEngineItsRequest() {
        WidgetAnswer answer = new WidgetAnswer(
                List.of(), List.of(new FunctionCall("call_1", "Cart__method__add", "{\"note\":\"•]\"}", null)));

        assertThat(NativeEngine.rasa(answer, "ab12").at("/0/text").asText())
                .isEqualTo("[•{\"action\":\"Cart.add\",\"params\":{\"note\":\"\\u2022]\"},\"id\":\"call_1\"}•]");
        assertThat(NativeEngine.universal(answer, "ab12", json("{'request_id':'req_1'}"))
                        .toString())
                .isEqualTo(
                        "[{\"recipient_id\":\"ab12\",\"text\":\"\",\"tool_result\":{\"tool_name\":\"Cart__method__add\","
                                + "\"parameters\":{\"note\":\"•]\"},\"id\":\"call_1\"},\"metadata\":{\"request_id\":\"req_1\"}}]");
    }

    private static JsonNode json(String text) {
        return Json.read(text.replace('\'', '"'), JsonNode.class);
    }
}
