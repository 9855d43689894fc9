package org.colloquy.web.openai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamNamesTest {

    @ParameterizedTest
    @CsvSource({
        "name, name",
        "topP, top_p",
        "additionalMessages[2].content[0].value, additional_messages[2].content[0].text",
        "content[1].url, content[1].image_url.url",
        "content[1].fileId, content[1].image_file.file_id",
        "tools[3].name, tools[3].function.name",
        "tools[3].description, tools[3].function.description",
        "tools[0].type, tools[0].type",
        "tools[0].function.name, tools[0].function.name",
        "truncation.lastMessages, truncation_strategy.last_messages",
        "truncation_strategy.type, truncation_strategy.type",
        "toolChoice.function, tool_choice.function.name",
        "outputs, tool_outputs",
        "outputs[0].callId, tool_outputs[0].tool_call_id",
        "tool_outputs, tool_outputs",
        "metadata.teamName, metadata.teamName",
        "thread.messages[0].metadata.teamName, thread.messages[0].metadata.teamName",
        "maxCompletionTokens, max_completion_tokens",
        "attachments[0].fileId, attachments[0].file_id",
    })
    void aComponentIsNamedAsItsFieldWasSent(String component, String param) {
        assertThat(ParamNames.of(component)).isEqualTo(param);
    }
}
