package org.colloquy.web.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.api.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatRequestReaderTest {

    private static final String CALL = "{'id':'1','type':'function','function':{'name':'f','arguments':'{}'}}";

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello", "[]", "null", "{", "{} {}"})
    void whatIsNoJsonObjectIsRefused(String body) {
        assertThat(refusal(body).get("error").get("param").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'messages':[{'role':'user','content':'x'}] | model",
                "'model':'m' | messages",
                "'model':7 | model",
                "'model':'m','messages':'x' | messages",
                "'model':'m','messages':[] | messages",
                "'model':'m','messages':['x'] | messages[0]",
                "'model':'m','messages':[{'content':'x'}] | messages[0].role",
                "'model':'m','messages':[{'role':'boss','content':'x'}] | messages[0].role",
                "'model':'m','messages':[{'role':'user'}] | messages[0].content",
                "'model':'m','messages':[{'role':'user','content':5}] | messages[0].content",
                "'model':'m','messages':[{'role':'user','content':[{'type':'text'}]}] | messages[0].content[0].text",
                "'model':'m','messages':[{'role':'tool','content':'x'}] | messages[0].tool_call_id",
                "'model':'m','messages':[{'role':'tool','tool_call_id':'1','content':'x'}] | messages[0].tool_call_id",
            })
    void theRefusalNamesTheWrongField(String fields, String param) {
        assertThat(param("{" + fields + "}")).isEqualTo(param);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'stream':'yes' | stream",
                "'stream_options':{'include_usage':true} | stream_options",
                "'stream':true,'stream_options':{'include_usage':1} | stream_options.include_usage",
                "'n':2 | n",
                "'max_tokens':0 | max_tokens",
                "'max_completion_tokens':1.5 | max_completion_tokens",
                "'tool_choice':'auto' | tool_choice",
                "'tools':{} | tools",
                "'tools':[{'type':'function'}] | tools[0].function",
                "'tools':[{'type':'function','function':{'name':'a b'}}] | tools[0].function.name",
                "'tools':[{'type':'function','function':{'name':'f'}}],'tool_choice':'some' | tool_choice",
                "'tools':[{'type':'function','function':{'name':'f'}}],'tool_choice':{'function':{'name':'g'}} | tool_choice.function.name",
                "'response_format':{'type':'xml'} | response_format.type",
                "'response_format':{'type':'json_schema'} | response_format.json_schema",
                "'response_format':{'type':'json_schema','json_schema':{'name':'n'}} | response_format.json_schema.schema",
            })
    void aWrongSettingIsNamed(String setting, String param) {
        assertThat(param("{'model':'m','messages':[{'role':'user','content':'x'}]," + setting + "}"))
                .isEqualTo(param);
    }

    @Test
    void aCallWithoutItsResultIsRefused() {
        String messages = "{'role':'user','content':'x'},{'role':'assistant','tool_calls':[" + CALL + "]}";

        assertThat(param("{'model':'m','messages':[" + messages + "]}")).isEqualTo("messages");
        assertThat(param("{'model':'m','messages':[" + messages + ",{'role':'user','content':'y'}]}"))
                .isEqualTo("messages[2]");
    }

    @Test
    void unknownFieldsAndExplicitNullsAreIgnored() {
        ChatRequest request = ChatRequestReader.read(
                "{'model':'m','messages':[{'role':'user','content':'x','mood':'good'}],'stream':null,'max_tokens':null,'future':{}}"
                        .replace('\'', '"'));

        assertThat(request.stream()).isFalse();
        assertThat(request.maxTokens()).isEmpty();
    }

    private static String param(String body) {
        return refusal(body.replace('\'', '"')).get("error").get("param").asText();
    }

    private static JsonNode refusal(String body) {
        BadRequest refusal = catchThrowableOfType(BadRequest.class, () -> ChatRequestReader.read(body));
        assertThat(refusal.answer().status()).isEqualTo(400);
        return Json.read(refusal.answer().body(), JsonNode.class);
    }
}
