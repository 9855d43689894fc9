package org.colloquy.web.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionJsonTest {

    private static final CompletionHead HEAD = new CompletionHead("k", 1, "m");
    private static final String START =
            "{'id':'chatcmpl-k','object':'chat.completion','created':1,'model':'m','system_fingerprint':'fp_colloquy_sandbox','choices':[{'index':0,'message':{'role':'assistant',";

    @Test
    void aTextIsTheMessagesContent() {
        assertThat(json(Reply.text("Hi", 2)))
                .isEqualTo(START + "'content':'Hi','refusal':null},'logprobs':null,'finish_reason':'stop'}],"
                        + "'usage':{'prompt_tokens':2,'completion_tokens':1,'total_tokens':3}}");
    }

    @Test
    void callsTakeThePlaceOfTheContent() {
        assertThat(json(Reply.calls(List.of(new FunctionCall("f", "{}")), 2)))
                .isEqualTo(START
                        + "'content':null,'tool_calls':[{'id':'call_k_0','type':'function','function':{'name':'f','arguments':'{}'}}],"
                        + "'refusal':null},'logprobs':null,'finish_reason':'tool_calls'}],"
                        + "'usage':{'prompt_tokens':2,'completion_tokens':2,'total_tokens':4}}");
    }

    @Test
    void theIdsOfTwoCompletionsDiffer() {
        assertThat(CompletionHead.of("m").callId(0))
                .isNotEqualTo(CompletionHead.of("m").callId(0));
    }

    private static String json(Reply reply) {
        return CompletionJson.of(HEAD, reply).toString().replace('"', '\'');
    }
}
