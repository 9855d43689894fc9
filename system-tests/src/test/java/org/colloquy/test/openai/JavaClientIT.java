package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.ThreadCreateAndRunParams;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.RunSubmitToolOutputsParams;
import com.openai.models.beta.threads.runs.steps.StepListParams;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileObject;
import com.openai.models.files.FilePurpose;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** OpenAI's own client for Java, unmodified, which checks every answer against its model of the API. */
@AgainstServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("deprecation") // Of the Assistants API, which is what is served here.
class JavaClientIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<RunStatus> MOVING = Set.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS, RunStatus.CANCELLING);

    private final String address;
    private final OpenAIClient client;

    JavaClientIT(Bed bed, Colloquy colloquy) {
        address = bed.server().baseUri().resolve("/v1").toString();
        client = client(colloquy.createWorkspace("An application in Java")
                .issueKey("user")
                .secret());
    }

    @AfterAll
    void close() {
        client.close();
    }

    @Test
    void aRunIsPolledUntilItsAnswerStandsOnTheThread() {
        String thread = threadWith("Hello from Java");

        Run run = settled(
                thread,
                client.beta()
                        .threads()
                        .runs()
                        .create(
                                thread,
                                RunCreateParams.builder()
                                        .assistantId(assistant().id())
                                        .instructions("Be brief.")
                                        .temperature(0.5)
                                        .maxCompletionTokens(1000)
                                        .build()));

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.usage().orElseThrow().totalTokens()).isPositive();
        assertThat(texts(thread)).hasSize(2).last().asString().contains("Hello from Java");
        assertThat(client.beta()
                        .threads()
                        .runs()
                        .steps()
                        .list(
                                run.id(),
                                StepListParams.builder().threadId(thread).build())
                        .autoPager())
                .singleElement()
                .satisfies(step ->
                        assertThat(step.stepDetails().isMessageCreation()).isTrue());
    }

    @Test
    void aStreamsPiecesAddUpToTheMessageThatIsStored() {
        String thread = threadWith("Stream to Java");
        StringBuilder heard = new StringBuilder();

        try (StreamResponse<AssistantStreamEvent> stream = client.beta()
                .threads()
                .runs()
                .createStreaming(
                        thread,
                        RunCreateParams.builder().assistantId(assistant().id()).build())) {
            stream.stream()
                    .filter(AssistantStreamEvent::isThreadMessageDelta)
                    .forEach(event -> event.asThreadMessageDelta()
                            .data()
                            .delta()
                            .content()
                            .orElseThrow()
                            .forEach(part -> heard.append(
                                    part.asText().text().orElseThrow().value().orElseThrow())));
        }

        assertThat(heard.toString()).isNotEmpty().isEqualTo(texts(thread).get(1));
    }

    @Test
    void everyEventOfARunWithAFunctionIsOneThatTheClientKnows() {
        Assistant assistant = assistant("get_weather");
        Run waiting;
        try (StreamResponse<AssistantStreamEvent> stream = client.beta()
                .threads()
                .createAndRunStreaming(ThreadCreateAndRunParams.builder()
                        .assistantId(assistant.id())
                        .thread(ThreadCreateAndRunParams.Thread.builder()
                                .addMessage(ThreadCreateAndRunParams.Thread.Message.builder()
                                        .role(ThreadCreateAndRunParams.Thread.Message.Role.USER)
                                        .content("call get_weather {\"city\":\"Bern\"}")
                                        .build())
                                .build())
                        .build())) {
            List<AssistantStreamEvent> events =
                    stream.stream().map(AssistantStreamEvent::validate).toList();
            waiting = events.get(events.size() - 1).asThreadRunRequiresAction().data();
        }

        var call = waiting.requiredAction()
                .orElseThrow()
                .submitToolOutputs()
                .toolCalls()
                .get(0);
        assertThat(call.function().arguments()).contains("Bern");
        try (StreamResponse<AssistantStreamEvent> stream = client.beta()
                .threads()
                .runs()
                .submitToolOutputsStreaming(
                        waiting.id(),
                        RunSubmitToolOutputsParams.builder()
                                .threadId(waiting.threadId())
                                .addToolOutput(RunSubmitToolOutputsParams.ToolOutput.builder()
                                        .toolCallId(call.id())
                                        .output("snow in Bern")
                                        .build())
                                .build())) {
            List<AssistantStreamEvent> events =
                    stream.stream().map(AssistantStreamEvent::validate).toList();
            assertThat(events.get(events.size() - 1).isThreadRunCompleted()).isTrue();
        }
        assertThat(texts(waiting.threadId())).last().asString().contains("snow in Bern");
    }

    @Test
    void allMessagesOfALongThreadAreFoundPageByPage() {
        String thread = client.beta().threads().create().id();
        List<String> said = IntStream.range(0, 45).mapToObj(i -> "Line " + i).toList();
        said.forEach(text -> say(thread, text));

        assertThat(texts(thread)).isEqualTo(said);
    }

    @Test
    void mistakesComeAsTheClientsOwnExceptions() {
        assertThatThrownBy(() -> client.beta().assistants().retrieve("asst_none"))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        e -> assertThat(e.getMessage()).contains("No assistant found with id 'asst_none'."));
        assertThatThrownBy(() -> client.beta()
                        .assistants()
                        .create(AssistantCreateParams.builder()
                                .model("sandbox")
                                .temperature(9.0)
                                .build()))
                .isInstanceOfSatisfying(BadRequestException.class, e -> {
                    assertThat(e.param()).contains("temperature");
                    assertThat(e.type()).contains("invalid_request_error");
                });
        OpenAIClient stranger = client("cq_wrong");
        assertThatThrownBy(() -> stranger.beta().threads().create())
                .isInstanceOfSatisfying(
                        UnauthorizedException.class, e -> assertThat(e.code()).contains("invalid_api_key"));
        stranger.close();
    }

    @Test
    void filesModelsAndCompletionsShareTheAddress(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Kept as it is");

        FileObject kept = client.files()
                .create(FileCreateParams.builder()
                        .file(file)
                        .purpose(FilePurpose.ASSISTANTS)
                        .build());

        assertThat(kept.filename()).isEqualTo("notes.txt");
        try (var content = client.files().content(kept.id())) {
            assertThat(new String(content.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("Kept as it is");
        }
        assertThat(client.files().delete(kept.id()).deleted()).isTrue();
        assertThat(client.models().list().data()).isNotEmpty();
        assertThat(client.chat()
                        .completions()
                        .create(ChatCompletionCreateParams.builder()
                                .model("sandbox")
                                .addUserMessage("Directly")
                                .build())
                        .choices()
                        .get(0)
                        .message()
                        .content()
                        .orElseThrow())
                .contains("Directly");
    }

    private OpenAIClient client(String key) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(address)
                .apiKey(key)
                .maxRetries(0)
                .responseValidation(true)
                .build();
    }

    private Assistant assistant(String... functions) {
        AssistantCreateParams.Builder wanted =
                AssistantCreateParams.builder().model("sandbox").name("In Java");
        for (String function : functions) {
            wanted.addFunctionTool(FunctionDefinition.builder()
                    .name(function)
                    .description("A function of the application")
                    .parameters(FunctionParameters.builder()
                            .putAdditionalProperty("type", JsonValue.from("object"))
                            .putAdditionalProperty(
                                    "properties", JsonValue.from(Map.of("city", Map.of("type", "string"))))
                            .build())
                    .build());
        }
        return client.beta().assistants().create(wanted.build());
    }

    private String threadWith(String text) {
        String thread = client.beta().threads().create().id();
        say(thread, text);
        return thread;
    }

    private void say(String thread, String text) {
        client.beta()
                .threads()
                .messages()
                .create(
                        thread,
                        MessageCreateParams.builder()
                                .role(MessageCreateParams.Role.USER)
                                .content(text)
                                .build());
    }

    private Run settled(String thread, Run run) {
        RunRetrieveParams params = RunRetrieveParams.builder().threadId(thread).build();
        return Eventually.find(
                PATIENCE,
                () -> Optional.of(client.beta().threads().runs().retrieve(run.id(), params))
                        .filter(seen -> !MOVING.contains(seen.status())));
    }

    /** A thread's texts, oldest first. */
    private List<String> texts(String thread) {
        return client
                .beta()
                .threads()
                .messages()
                .list(
                        thread,
                        MessageListParams.builder()
                                .order(MessageListParams.Order.ASC)
                                .build())
                .autoPager()
                .stream()
                .map(message -> message.content().get(0).asText().text().value())
                .toList();
    }
}
