package org.colloquy.web.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChunkEventsTest {

    private static final CompletionHead HEAD = new CompletionHead("k", 1, "m");
    private static final String START =
            "{'id':'chatcmpl-k','object':'chat.completion.chunk','created':1,'model':'m','system_fingerprint':'fp_colloquy_sandbox','choices':[";

    @Test
    void aTextIsStreamedTokenByToken() {
        assertThat(stream(Reply.text("Hello you", 2), false))
                .isEqualTo(chunk("{'role':'assistant','content':''}", "null", "")
                        + chunk("{'content':'Hell'}", "null", "")
                        + chunk("{'content':'o'}", "null", "")
                        + chunk("{'content':' you'}", "null", "")
                        + chunk("{}", "'stop'", "")
                        + "data: [DONE]\n\n");
    }

    @Test
    void theUsageComesLastAndIsNullBefore() {
        assertThat(stream(Reply.text("Hi", 2), true))
                .isEqualTo(chunk("{'role':'assistant','content':''}", "null", ",'usage':null")
                        + chunk("{'content':'Hi'}", "null", ",'usage':null")
                        + chunk("{}", "'stop'", ",'usage':null")
                        + "data: " + START + "],'usage':{'prompt_tokens':2,'completion_tokens':1,'total_tokens':3}}\n\n"
                        + "data: [DONE]\n\n");
    }

    @Test
    void callsAreStreamedByIndexWithTheirArgumentsInPieces() {
        Reply reply = Reply.calls(List.of(new FunctionCall("f", "{\"a\":1}"), new FunctionCall("g", "{}")), 2);

        assertThat(stream(reply, false))
                .isEqualTo(chunk("{'role':'assistant','content':null}", "null", "")
                        + chunk(opened(0, "call_k_0", "f"), "null", "")
                        + chunk(continued(0, "{\\'a\\'"), "null", "")
                        + chunk(continued(0, ":1}"), "null", "")
                        + chunk(opened(1, "call_k_1", "g"), "null", "")
                        + chunk(continued(1, "{}"), "null", "")
                        + chunk("{}", "'tool_calls'", "")
                        + "data: [DONE]\n\n");
    }

    private static String stream(Reply reply, boolean usage) {
        return ChunkEvents.of(HEAD, reply, usage).stream()
                .collect(Collectors.joining())
                .replace('"', '\'');
    }

    private static String chunk(String delta, String reason, String usage) {
        return "data: " + START + "{'index':0,'delta':" + delta + ",'logprobs':null,'finish_reason':" + reason + "}]"
                + usage + "}\n\n";
    }

    private static String opened(int index, String id, String name) {
        return "{'tool_calls':[{'index':" + index + ",'id':'" + id + "','type':'function','function':{'name':'" + name
                + "','arguments':''}}]}";
    }

    private static String continued(int index, String arguments) {
        return "{'tool_calls':[{'index':" + index + ",'function':{'arguments':'" + arguments + "'}}]}";
    }
}
