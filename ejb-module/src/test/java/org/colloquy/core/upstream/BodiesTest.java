package org.colloquy.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One request with everything in it, in both languages. */
class BodiesTest {

    private static final Dialect PLAIN = new Dialect(false, Set.of());

    private static ModelRequest request() {
        return new ModelRequest(
                "m",
                List.of(
                        new Turn.System("Be kind"),
                        Turn.User.of("Look"),
                        new Turn.User(List.of(
                                new Part.Text("at this"),
                                new Part.Image("data:image/png;base64,AA==", "low"),
                                new Part.Image("https://example.org/a.png", null))),
                        new Turn.Assistant(null, List.of(new ToolCall("a", "f", "{\"x\":1}"))),
                        new Turn.ToolResult("a", "seven"),
                        new Turn.Assistant("Seven", List.of())),
                List.of(
                        new ToolSpec("f", "does f", json("{'type':'object'}"), true),
                        new ToolSpec("g", null, null, null)),
                new ToolChoice(ToolChoice.Mode.FUNCTION, "f"),
                false,
                0.5,
                0.9,
                100,
                json("{'type':'json_schema','json_schema':{'name':'n','strict':true,'schema':{'type':'object'}}}"),
                "low");
    }

    @Test
    void chatCompletions() {
        assertThat((JsonNode) ChatBody.of(request(), PLAIN, true)).isEqualTo(json("""
                {'model':'m','messages':[
                  {'role':'system','content':'Be kind'},
                  {'role':'user','content':'Look'},
                  {'role':'user','content':[{'type':'text','text':'at this'},
                    {'type':'image_url','image_url':{'url':'data:image/png;base64,AA==','detail':'low'}},
                    {'type':'image_url','image_url':{'url':'https://example.org/a.png'}}]},
                  {'role':'assistant','content':null,'tool_calls':[
                    {'id':'a','type':'function','function':{'name':'f','arguments':'{\\"x\\":1}'}}]},
                  {'role':'tool','tool_call_id':'a','content':'seven'},
                  {'role':'assistant','content':'Seven'}],
                 'tools':[
                  {'type':'function','function':{'name':'f','description':'does f','parameters':{'type':'object'},'strict':true}},
                  {'type':'function','function':{'name':'g'}}],
                 'tool_choice':{'type':'function','function':{'name':'f'}},
                 'parallel_tool_calls':false,'temperature':0.5,'top_p':0.9,'max_tokens':100,
                 'response_format':{'type':'json_schema','json_schema':{'name':'n','strict':true,'schema':{'type':'object'}}},
                 'reasoning_effort':'low','stream':true,'stream_options':{'include_usage':true}}"""));
    }

    @Test
    void responses() {
        assertThat((JsonNode) ResponsesBody.of(request(), PLAIN, true)).isEqualTo(json("""
                {'model':'m','store':false,'instructions':'Be kind','input':[
                  {'role':'user','content':'Look'},
                  {'role':'user','content':[{'type':'input_text','text':'at this'},
                    {'type':'input_image','image_url':'data:image/png;base64,AA==','detail':'low'},
                    {'type':'input_image','image_url':'https://example.org/a.png','detail':'auto'}]},
                  {'type':'function_call','call_id':'a','name':'f','arguments':'{\\"x\\":1}'},
                  {'type':'function_call_output','call_id':'a','output':'seven'},
                  {'role':'assistant','content':'Seven'}],
                 'tools':[
                  {'type':'function','name':'f','description':'does f','parameters':{'type':'object'},'strict':true},
                  {'type':'function','name':'g','parameters':{'type':'object','properties':{}},'strict':false}],
                 'tool_choice':{'type':'function','name':'f'},
                 'parallel_tool_calls':false,'temperature':0.5,'top_p':0.9,'max_output_tokens':100,
                 'text':{'format':{'type':'json_schema','name':'n','strict':true,'schema':{'type':'object'}}},
                 'reasoning':{'effort':'low'},'stream':true}"""));
    }

    @Test
    void whatIsNotAskedForIsLeftToTheProvider() {
        ModelRequest plain = ModelRequest.of("m", List.of(Turn.User.of("Hi")), null, null);

        assertThat((JsonNode) ChatBody.of(plain, PLAIN, false))
                .isEqualTo(json("{'model':'m','messages':[{'role':'user','content':'Hi'}]}"));
        assertThat((JsonNode) ResponsesBody.of(plain, PLAIN, false))
                .isEqualTo(json("{'model':'m','store':false,'input':[{'role':'user','content':'Hi'}]}"));
    }

    @Test
    void settingsOfToolsGoOnlyWithTools() {
        ModelRequest toolless = new ModelRequest(
                "m",
                List.of(Turn.User.of("Hi")),
                List.of(),
                ToolChoice.of(ToolChoice.Mode.AUTO),
                true,
                null,
                null,
                null,
                null,
                null);

        assertThat(ChatBody.of(toolless, PLAIN, false).fieldNames())
                .toIterable()
                .containsExactly("model", "messages");
    }

    private static JsonNode json(String text) {
        try {
            return Lenient.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
