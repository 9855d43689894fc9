package org.colloquy.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.colloquy.api.credential.UpstreamProtocol;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.run.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesReaderTest {

    private static final String USAGE = "'usage':{'input_tokens':3,'output_tokens':2,'total_tokens':5}";
    private static final String MESSAGE =
            "{'id':'msg_1','type':'message','role':'assistant','content':[{'type':'output_text','text':'Good day'}]}";
    private static final String CALL =
            "{'id':'fc_1','type':'function_call','call_id':'call_a','name':'f','arguments':'{\\'x\\':1}'}";
    private static final ToolCall READ_CALL = new ToolCall("call_a", "f", "{\"x\":1}");

    private final Reading reading = new Reading(UpstreamProtocol.RESPONSES);

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 100_000})
    void aTextComesInTheOrderOfTheBook(int piece) {
        ModelReply reply = read(
                events(
                        "response.created','response':{'model':'m-1'}",
                        "response.in_progress','response':{'model':'m-1'}",
                        "response.output_item.added','output_index':0,'item':{'id':'msg_1','type':'message','content':[]}",
                        "response.content_part.added','output_index':0,'content_index':0,'part':{'type':'output_text','text':''}",
                        "response.output_text.delta','output_index':0,'content_index':0,'delta':'Good '",
                        "response.output_text.delta','output_index':0,'content_index':0,'delta':'day'",
                        "response.output_text.done','output_index':0,'content_index':0,'text':'Good day'",
                        "response.content_part.done','output_index':0,'content_index':0,'part':{'type':'output_text','text':'Good day'}",
                        "response.output_item.done','output_index':0,'item':" + MESSAGE,
                        "response.completed','response':{'status':'completed','model':'m-1','error':null,'output':["
                                + MESSAGE + "]," + USAGE + "}"),
                piece);

        assertThat(reading.heard()).containsExactly("text Good ", "text day");
        assertThat(reply)
                .isEqualTo(new ModelReply("Good day", null, List.of(), ModelReply.Finish.STOP, "m-1", Usage.of(3, 2)));
    }

    @Test
    void aCallComesInTheOrderOfTheBook() {
        ModelReply reply = read(
                events(
                        "response.created','response':{'model':'m-1'}",
                        "response.output_item.added','output_index':0,'item':{'id':'rs_1','type':'reasoning','summary':[]}",
                        "response.output_item.added','output_index':1,'item':{'id':'fc_1','type':'function_call','call_id':'call_a','name':'f','arguments':''}",
                        "response.function_call_arguments.delta','item_id':'fc_1','output_index':1,'delta':'{\\'x\\''",
                        "response.function_call_arguments.delta','item_id':'fc_1','output_index':1,'delta':':1}'",
                        "response.function_call_arguments.done','item_id':'fc_1','output_index':1,'arguments':'{\\'x\\':1}'",
                        "response.output_item.done','output_index':1,'item':" + CALL,
                        "response.completed','response':{'status':'completed','output':[{'type':'reasoning'}," + CALL
                                + "]," + USAGE + "}"),
                100_000);

        assertThat(reading.heard()).containsExactly("call 0 call_a f", "arguments 0 {\"x\"", "arguments 0 :1}");
        assertThat(reply.toolCalls()).containsExactly(READ_CALL);
        assertThat(reply.finish()).isEqualTo(ModelReply.Finish.TOOL_CALLS);
        assertThat(reply.usage()).isEqualTo(Usage.of(3, 2));
    }

    @Test
    void aStreamThatOnlySaysItsEndIsReadFromThere() {
        ModelReply reply = read(
                events("response.completed','response':{'status':'completed','output':[" + MESSAGE + "," + CALL + "]}"),
                100_000);

        assertThat(reply.text()).isEqualTo("Good day");
        assertThat(reply.toolCalls()).containsExactly(READ_CALL);
    }

    @Test
    void aStreamWithoutDeltasIsReadFromItsWholeParts() {
        ModelReply reply = read(
                events(
                        "response.output_text.done','output_index':0,'content_index':0,'text':'Good day'",
                        "response.output_item.done','output_index':0,'item':" + MESSAGE,
                        "response.output_item.done','output_index':1,'item':" + CALL,
                        "response.completed','response':{'status':'completed','output':[]}"),
                100_000);

        assertThat(reading.heard()).containsExactly("text Good day", "call 0 call_a f", "arguments 0 {\"x\":1}");
        assertThat(reply.toolCalls()).containsExactly(READ_CALL);
    }

    @Test
    void eventsWithoutPlacesAreNotSaidTwice() {
        ModelReply reply = read(
                events(
                        "response.output_text.delta','delta':'Good '",
                        "response.output_text.delta','delta':'day'",
                        "response.completed','response':{'status':'completed','output':[" + MESSAGE + "]}"),
                100_000);

        assertThat(reply.text()).isEqualTo("Good day");
    }

    @Test
    void aWholeReplyIsRead() {
        ModelReply reply = read(
                "{'object':'response','status':'completed','error':null,'model':'m-1','output':[{'type':'reasoning'},"
                        + MESSAGE + "," + CALL + "]," + USAGE + "}",
                100_000);

        assertThat(reply.text()).isEqualTo("Good day");
        assertThat(reply.toolCalls()).containsExactly(READ_CALL);
        assertThat(reply.usage()).isEqualTo(Usage.of(3, 2));
    }

    @Test
    void aRefusalIsNoText() {
        ModelReply reply = read(
                events(
                        "response.refusal.delta','output_index':0,'content_index':0,'delta':'No.'",
                        "response.refusal.done','output_index':0,'content_index':0,'refusal':'No.'",
                        "response.completed','response':{'status':'completed'}"),
                100_000);

        assertThat(reply.refusal()).isEqualTo("No.");
        assertThat(reply.text()).isEmpty();
        assertThat(reading.heard()).containsExactly("refusal No.");
    }

    @ParameterizedTest
    @CsvSource({"max_output_tokens, LENGTH", "content_filter, CONTENT_FILTER"})
    void anIncompleteReplySaysWhy(String reason, ModelReply.Finish finish) {
        ModelReply reply = read(
                events("response.incomplete','response':{'status':'incomplete','incomplete_details':{'reason':'"
                        + reason + "'},'output':[" + MESSAGE + "]}"),
                100_000);

        assertThat(reply.finish()).isEqualTo(finish);
        assertThat(reply.text()).isEqualTo("Good day");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "response.failed','response':{'status':'failed','error':{'code':'server_error','message':'sk-secret'}} | MODEL_UNAVAILABLE",
                "response.failed','response':{'status':'failed','error':{'code':'rate_limit_exceeded'}} | MODEL_RATE_LIMITED",
                "response.failed','response':{'status':'failed','error':{'code':'invalid_prompt'}} | MODEL_PROMPT_REFUSED",
                "error','code':'server_error','message':'sk-secret' | MODEL_UNAVAILABLE",
                "error','error':{'type':'x','code':'rate_limit_exceeded'} | MODEL_RATE_LIMITED",
                "response.output_text.delta','delta':'half' | MODEL_UNAVAILABLE",
                "response.function_call_arguments.delta','item_id':'nowhere','delta':'{' | MODEL_REPLY_INVALID",
                "response.completed','response':{'status':'completed','output':[]} | MODEL_REPLY_INVALID"
            })
    void aFailureIsKnownByItsCode(String event, ErrorCode code) {
        assertThatThrownBy(() -> read(event(event.replace("\"", "'")), 100_000))
                .isInstanceOfSatisfying(
                        UpstreamException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageNotContaining("sk-secret");
    }

    private ModelReply read(String body, int piece) {
        return reading.read(body.replace('\'', '"'), piece);
    }

    private static String events(String... events) {
        StringBuilder body = new StringBuilder();
        for (String event : events) {
            body.append(event(event));
        }
        return body.toString();
    }

    /** An event whose type ends at the first quote. */
    private static String event(String event) {
        return "event: " + event.substring(0, event.indexOf('\'')) + "\ndata: {'type':'" + event + "}\n\n";
    }
}
