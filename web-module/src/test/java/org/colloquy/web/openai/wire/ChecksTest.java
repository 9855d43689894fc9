package org.colloquy.web.openai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquy.api.assistant.CreateAssistant;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.run.ToolOutput;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.api.thread.CreateThread;
import org.colloquy.api.thread.NewMessage;
import org.colloquy.web.openai.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    private final Checks checks = new Checks(FACTORY.getValidator());

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void aFunctionsNameIsFoundWhereTheClientPutIt() {
        FunctionTool tool = new FunctionTool("not a name", null, null, null);
        CreateAssistant request =
                new CreateAssistant("m", null, null, null, List.of(tool), null, Map.of(), null, null, null, null);

        assertThat(Refusal.of(() -> checks.valid(request)).field()).isEqualTo("tools[0].function.name");
    }

    @Test
    void aPartOfTheBodyIsNamedFromTheBody() {
        ContentPart part = new ContentPart.ImageUrl("ftp://example.org/image.png", null);
        NewMessage message = new NewMessage(MessageRole.USER, List.of(part), List.of(), Map.of());
        CreateThread thread = new CreateThread(List.of(message), null, Map.of());

        assertThat(Refusal.of(() -> checks.valid(thread, "thread.")).field())
                .isEqualTo("thread.messages[0].content[0].image_url.url");
    }

    @Test
    void metadataIsNamedAlsoWhereItIsAllThatCame() {
        Map<String, String> pairs = IntStream.range(0, 17).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));

        assertThat(Refusal.of(() -> checks.metadata(pairs)).field()).isEqualTo("metadata");
        assertThat(Refusal.of(() -> checks.metadata(Map.of("team", "x".repeat(513))))
                        .field())
                .isEqualTo("metadata.team");
    }

    @Test
    void anOutputIsNamedByItsPlace() {
        assertThat(Refusal.of(() -> checks.valid(new ToolOutput(" ", "x"), "tool_outputs[3]."))
                        .field())
                .isEqualTo("tool_outputs[3].tool_call_id");
    }

    @Test
    void aRightRequestGoesThrough() {
        CreateThread thread = CreateThread.empty();

        assertThat(checks.valid(thread)).isSameAs(thread);
    }
}
