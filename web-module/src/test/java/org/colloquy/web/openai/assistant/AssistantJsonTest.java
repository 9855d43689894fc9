package org.colloquy.web.openai.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.web.openai.Sample.body;
import static org.colloquy.web.openai.Sample.json;
import static org.colloquy.web.openai.Sample.written;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.assistant.AssistantView;
import org.colloquy.api.assistant.CreateAssistant;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.assistant.UpdateAssistant;
import org.colloquy.web.openai.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistantJsonTest {

    private static final String SCHEMA = "{'type': 'object', 'properties': {'city': {'type': 'string'}}}";
    private static final Instant CREATED = Instant.parse("2026-11-21T10:00:00.789Z");

    @Test
    void anAssistantHasEveryField() {
        AssistantView assistant = new AssistantView(
                "asst_1",
                "Weather",
                "tells the weather",
                "Be brief.",
                "gpt-4o",
                List.of(new FunctionTool("get_weather", "Weather of a city", json(SCHEMA), true)),
                null,
                Map.of("team", "sky"),
                0.5,
                null,
                json("{'type': 'json_object'}"),
                "low",
                1,
                CREATED);

        assertThat(written(AssistantJson.of(assistant)))
                .isEqualTo(json("{'id': 'asst_1', 'object': 'assistant', 'created_at': 1795255200, 'name': 'Weather',"
                        + "'description': 'tells the weather', 'model': 'gpt-4o', 'instructions': 'Be brief.',"
                        + "'tools': [{'type': 'function', 'function': {'name': 'get_weather',"
                        + " 'description': 'Weather of a city', 'parameters': " + SCHEMA + ", 'strict': true}}],"
                        + "'tool_resources': {}, 'metadata': {'team': 'sky'}, 'temperature': 0.5, 'top_p': null,"
                        + "'reasoning_effort': 'low', 'response_format': {'type': 'json_object'}}"));
    }

    @Test
    void whatAnAssistantHasNotIsNull() {
        AssistantView assistant = new AssistantView(
                "asst_1", null, null, null, "m", List.of(), null, Map.of(), null, null, null, null, 1, CREATED);

        assertThat(written(AssistantJson.of(assistant)))
                .isEqualTo(json("{'id': 'asst_1', 'object': 'assistant', 'created_at': 1795255200, 'name': null,"
                        + "'description': null, 'model': 'm', 'instructions': null, 'tools': [],"
                        + "'tool_resources': {}, 'metadata': {}, 'temperature': null, 'top_p': null,"
                        + "'reasoning_effort': null, 'response_format': 'auto'}"));
    }

    @Test
    void everyFieldOfARequestIsRead() {
        CreateAssistant create = AssistantRequests.create(body("{'model': 'm', 'name': 'n', 'description': 'd',"
                + "'instructions': 'i', 'tools': [{'type': 'function', 'function': {'name': 'f', 'strict': null,"
                + "'parameters': " + SCHEMA + "}}], 'metadata': {'a': 'b'}, 'temperature': 1, 'top_p': 0.25,"
                + "'response_format': 'auto', 'reasoning_effort': 'high', 'tool_resources': {}, 'unknown': 1}"));

        assertThat(create)
                .isEqualTo(new CreateAssistant(
                        "m",
                        "n",
                        "d",
                        "i",
                        List.of(new FunctionTool("f", null, json(SCHEMA), null)),
                        json("{}"),
                        Map.of("a", "b"),
                        1.0,
                        0.25,
                        json("'auto'"),
                        "high"));
    }

    @Test
    void theNullsOfPhpAreNothing() {
        CreateAssistant create = AssistantRequests.create(body("{'model': 'm', 'name': null, 'tools': null,"
                + " 'instructions': null, 'metadata': [], 'tool_resources': null, 'response_format': null}"));

        assertThat(create)
                .isEqualTo(
                        new CreateAssistant("m", null, null, null, List.of(), null, Map.of(), null, null, null, null));
    }

    @Test
    void aChangeHoldsWhatWasSentAndNothingElse() {
        UpdateAssistant change = AssistantRequests.update(body("{'name': 'n', 'model': null, 'tools': []}"));

        assertThat(change)
                .isEqualTo(new UpdateAssistant(
                        null,
                        Optional.of("n"),
                        null,
                        null,
                        Optional.of(List.of()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                                                       | model                            | Missing required",
                "{'model': 5}                                             | model                            | Invalid type",
                "{'model': 'm', 'tools': [{'type': 'file_search'}]}       | tools[0].type | The tool 'file_search' is not available on this server.",
                "{'model': 'm', 'tools': [{'type': 'code_interpreter'}]}  | tools[0].type | The tool 'code_interpreter' is not available on this server.",
                "{'model': 'm', 'tools': [{'type': 'browser'}]}           | tools[0].type                    | Invalid value",
                "{'model': 'm', 'tools': [{}]}                            | tools[0].type                    | Missing required",
                "{'model': 'm', 'tools': [{'type': 'function'}]}          | tools[0].function                | Missing required",
                "{'model': 'm', 'tools': [{'type': 'function', 'function': {}}]} | tools[0].function.name    | Missing required",
                "{'model': 'm', 'tools': [{'type': 'function', 'function': {'name': 'f', 'parameters': 'x'}}]} | tools[0].function.parameters | Invalid type",
                "{'model': 'm', 'tool_resources': {'file_search': {'vector_store_ids': ['vs_1']}}} | tool_resources.file_search | The tool 'file_search'",
                "{'model': 'm', 'tool_resources': {'file_search': {'vector_stores': [{'file_ids': ['f']}]}}} | tool_resources.file_search | The tool 'file_search'",
                "{'model': 'm', 'response_format': 'xml'}                 | response_format                  | Invalid value",
                "{'model': 'm', 'response_format': {'type': 'xml'}}       | response_format.type             | Invalid value",
                "{'model': 'm', 'response_format': {'type': 'json_schema'}} | response_format.json_schema    | Missing required",
                "{'model': 'm', 'response_format': {'type': 'json_schema', 'json_schema': {}}} | response_format.json_schema.name | Missing required",
                "{'model': 'm', 'metadata': {'a': 1}}                     | metadata.a                       | Invalid type",
                "{'model': 'm', 'temperature': 'warm'}                    | temperature                      | Invalid type",
            })
    void aWrongFieldIsNamed(String body, String field, String message) {
        var refused = Refusal.of(() -> AssistantRequests.create(body(body)));

        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.message()).startsWith(message);
    }

    @Test
    void emptyResourcesAreNoResources() {
        assertThat(Tools.resources(body("{'tool_resources': {'code_interpreter': {'file_ids': []}}}")))
                .isEqualTo(json("{'code_interpreter': {'file_ids': []}}"));
    }
}
