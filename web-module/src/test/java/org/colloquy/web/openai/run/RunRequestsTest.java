package org.colloquy.web.openai.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.web.openai.Sample.body;
import static org.colloquy.web.openai.Sample.json;

import java.util.List;
import java.util.Map;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.run.CreateRun;
import org.colloquy.api.run.ToolChoice;
import org.colloquy.api.run.ToolOutput;
import org.colloquy.api.run.Truncation;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.api.thread.CreateThread;
import org.colloquy.api.thread.NewMessage;
import org.colloquy.web.openai.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRequestsTest {

    private static final NewMessage HI =
            new NewMessage(MessageRole.USER, List.of(new ContentPart.Text("hi")), List.of(), Map.of());

    @Test
    void everyFieldOfARunIsRead() {
        CreateRun run = RunRequests.create(body("{'assistant_id': 'asst_1', 'model': 'm', 'instructions': 'i',"
                + "'additional_instructions': 'j', 'additional_messages': [{'role': 'user', 'content': 'hi'}],"
                + "'tools': [{'type': 'function', 'function': {'name': 'f'}}], 'metadata': {'a': 'b'},"
                + "'temperature': 0.1, 'top_p': 0.2, 'max_prompt_tokens': 256, 'max_completion_tokens': 300,"
                + "'truncation_strategy': {'type': 'last_messages', 'last_messages': 3}, 'tool_choice': 'required',"
                + "'parallel_tool_calls': false, 'response_format': {'type': 'text'}, 'reasoning_effort': 'low',"
                + "'stream': true}"));

        assertThat(run)
                .isEqualTo(new CreateRun(
                        "asst_1",
                        "m",
                        "i",
                        "j",
                        List.of(HI),
                        List.of(new FunctionTool("f", null, null, null)),
                        Map.of("a", "b"),
                        0.1,
                        0.2,
                        256,
                        300,
                        new Truncation(3),
                        new ToolChoice(ToolChoice.Mode.REQUIRED, null),
                        false,
                        json("{'type': 'text'}"),
                        "low"));
    }

    @Test
    void whatIsNotSaidIsLeftToTheAssistant() {
        CreateRun run = RunRequests.create(body("{'assistant_id': 'asst_1', 'tools': null, 'tool_choice': null}"));

        assertThat(run).isEqualTo(CreateRun.of("asst_1", List.of(), null));
    }

    @Test
    void aThreadComesAlongOrIsEmpty() {
        assertThat(RunRequests.thread(body("{'thread': {'messages': [{'role': 'user', 'content': 'hi'}]}}")))
                .isEqualTo(new CreateThread(List.of(HI), null, Map.of()));
        assertThat(RunRequests.thread(body("{}"))).isEqualTo(CreateThread.empty());
    }

    @Test
    void outputsAreReadInTheirOrder() {
        assertThat(RunRequests.outputs(
                        body("{'tool_outputs': [{'tool_call_id': 'a', 'output': 'x'}, {'tool_call_id': 'b'}]}")))
                .containsExactly(new ToolOutput("a", "x"), new ToolOutput("b", ""));
    }

    @Test
    void aFunctionCanBeChosenByItsName() {
        assertThat(ToolChoices.read(body("{'tool_choice': {'type': 'function', 'function': {'name': 'f'}}}")))
                .isEqualTo(new ToolChoice(ToolChoice.Mode.FUNCTION, "f"));
    }

    @Test
    void aStreamIsWantedByTrueAlone() {
        assertThat(RunRequests.streamed(body("{'stream': true}"))).isTrue();
        assertThat(RunRequests.streamed(body("{'stream': false}"))).isFalse();
        assertThat(RunRequests.streamed(body("{'stream': null}"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                                                                  | assistant_id              |"
                        + " Missing required",
                "{'assistant_id': 'a', 'tool_choice': 'any'}                         | tool_choice               |"
                        + " Invalid value",
                "{'assistant_id': 'a', 'tool_choice': {'type': 'file_search'}}       | tool_choice.type          | The"
                        + " tool 'file_search'",
                "{'assistant_id': 'a', 'tool_choice': {'type': 'function'}}          | tool_choice.function      |"
                        + " Missing required",
                "{'assistant_id': 'a', 'truncation_strategy': {'type': 'first'}}     | truncation_strategy.type  |"
                        + " Invalid value",
                "{'assistant_id': 'a', 'truncation_strategy': {'type': 'last_messages'}} |"
                        + " truncation_strategy.last_messages | Missing required",
                "{'assistant_id': 'a', 'max_prompt_tokens': '300'}                   | max_prompt_tokens         |"
                        + " Invalid type",
                "{'assistant_id': 'a', 'tools': [{'type': 'code_interpreter'}]}      | tools[0].type             | The"
                        + " tool 'code_interpreter'",
                "{'assistant_id': 'a', 'tool_resources': {'code_interpreter': {'file_ids': ['f']}}} |"
                        + " tool_resources.code_interpreter | The tool 'code_interpreter'",
                "{'assistant_id': 'a', 'additional_messages': [{'role': 'user'}]}    | additional_messages[0].content"
                        + " | Missing required",
                "{'assistant_id': 'a', 'parallel_tool_calls': 1}                     | parallel_tool_calls       |"
                        + " Invalid type",
            })
    void aWrongFieldIsNamed(String body, String field, String message) {
        var refused = Refusal.of(() -> RunRequests.create(body(body)));

        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.message()).startsWith(message);
    }

    @Test
    void missingOutputsAreNamed() {
        assertThat(Refusal.of(() -> RunRequests.outputs(body("{}"))).field()).isEqualTo("tool_outputs");
        assertThat(Refusal.of(() -> RunRequests.outputs(body("{'tool_outputs': [{}]}")))
                        .field())
                .isEqualTo("tool_outputs[0].tool_call_id");
        assertThat(Refusal.of(() -> RunRequests.streamed(body("{'stream': 'yes'}")))
                        .field())
                .isEqualTo("stream");
    }
}
