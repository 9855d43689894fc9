package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.OpenAi;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, in the words that clients of OpenAI's API know. */
@AgainstServer
class OpenAiErrorsIT {

    private final Colloquy colloquy;
    private final OpenAi openAi;
    private final Door door;

    OpenAiErrorsIT(Colloquy colloquy) {
        this.colloquy = colloquy;
        this.openAi = new OpenAi(colloquy);
        this.door = colloquy.door();
    }

    @Test
    void nobodyGetsInWithoutAKey() {
        JsonNode error = OpenAi.error(Door.at(door.base()).get("/v1/assistants"), 401);

        assertThat(error.path("message").asText()).startsWith("You didn't provide an API key.");
    }

    @Test
    void aWrongKeyIsNamedButNotRepeated() {
        String key = "sk-0123456789abcdefghijklmnopqrstuvwxyz";

        JsonNode error = OpenAi.error(colloquy.as(key).door().get("/v1/threads/thread_1"), 401);

        assertThat(error.path("code").asText()).isEqualTo("invalid_api_key");
        assertThat(error.path("message").asText())
                .startsWith("Incorrect API key provided: sk-***wxyz.")
                .doesNotContain("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/unknown", "/v1/assistants/asst_1/unknown", "/v1/files/file_1/unknown"})
    void anUnknownAddressIsSaidToBeOne(String path) {
        JsonNode error = OpenAi.error(door.get(path), 404);

        assertThat(error.path("type").asText()).isEqualTo("invalid_request_error");
        assertThat(error.path("code").asText()).isEqualTo("unknown_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/assistants", "/v1/threads/thread_1", "/v1/files", "/v1/chat/completions"})
    void aMethodThatIsNotThereIsSaidSo(String path) {
        JsonNode error = OpenAi.error(door.send("PUT", path, "application/json", "{}"), 405);

        assertThat(error.path("message").asText()).startsWith("Not allowed to PUT on " + path);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/assistants/asst_x, No assistant found with id 'asst_x'.",
        "/v1/threads/thread_x, No thread found with id 'thread_x'.",
        "/v1/threads/thread_x/messages, No thread found with id 'thread_x'.",
        "/v1/threads/thread_x/runs, No thread found with id 'thread_x'.",
        "/v1/files/file_x, No file found with id 'file_x'.",
        "/v1/files/file_x/content, No file found with id 'file_x'.",
    })
    void whatIsMissingIsNamed(String path, String message) {
        JsonNode error = OpenAi.error(door.get(path), 404);

        assertThat(error.path("message").asText()).isEqualTo(message);
        assertThat(error.path("type").asText()).isEqualTo("invalid_request_error");
    }

    @Test
    void whatIsMissingOnAThreadIsNamedToo() {
        String thread = "/v1/threads/" + openAi.createThread();

        assertThat(OpenAi.error(door.get(thread + "/messages/msg_x"), 404)
                        .path("message")
                        .asText())
                .isEqualTo("No message found with id 'msg_x'.");
        assertThat(OpenAi.error(door.get(thread + "/runs/run_x"), 404)
                        .path("message")
                        .asText())
                .isEqualTo("No run found with id 'run_x'.");
        assertThat(OpenAi.error(door.post(thread + "/runs", Map.of("assistant_id", "asst_x")), 404)
                        .path("message")
                        .asText())
                .isEqualTo("No assistant found with id 'asst_x'.");
        assertThat(OpenAi.error(door.post(thread + "/runs", Map.of("assistant_id", "asst_x", "stream", true)), 404)
                        .path("message")
                        .asText())
                .isEqualTo("No assistant found with id 'asst_x'.");
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        Reply reply = door.send("POST", "/v1/assistants", "application/json", "{\"model\":");

        assertThat(OpenAi.error(reply, 400).path("message").asText())
                .startsWith("We could not parse the JSON body of your request");
    }

    @Test
    void anotherKindOfBodyIsRefused() {
        OpenAi.error(door.send("POST", "/v1/assistants", "text/plain", "model=x"), 415);
        OpenAi.error(door.send("POST", "/v1/files", "application/json", "{}"), 415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Reply reply = door.post("/v1/assistants", Map.of("model", "m", "instructions", "x".repeat(5_000_000)));

        assertThat(OpenAi.error(reply, 413).path("type").asText()).isEqualTo("invalid_request_error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/v1/assistants | {'name': 'x'}                            | model",
                "/v1/assistants | {'model': 'm', 'temperature': 3}         | temperature",
                "/v1/assistants | {'model': 'm', 'top_p': 'much'}          | top_p",
                "/v1/assistants | {'model': 'm', 'reasoning_effort': 'x'}  | reasoning_effort",
                "/v1/assistants | {'model': 'm', 'tools': [{'type': 'function', 'function': {'name': 'a b'}}]} | tools[0].function.name",
                "/v1/threads    | {'messages': [{'role': 'robot', 'content': 'x'}]} | messages[0].role",
                "/v1/threads    | {'messages': [{'role': 'user', 'content': ''}]} | messages[0].content",
                "/v1/threads/runs | {'assistant_id': 'a', 'thread': {'messages': [{'role': 'user', 'content': [{'type': 'image_url', 'image_url': {'url': 'ftp://x'}}]}]}} | thread.messages[0].content[0].image_url.url",
                "/v1/threads/runs | {'assistant_id': 'a', 'max_prompt_tokens': 1} | max_prompt_tokens",
                "/v1/threads/runs | {'assistant_id': 'a', 'truncation_strategy': {'type': 'last_messages', 'last_messages': 0}} | truncation_strategy.last_messages",
                "/v1/threads/runs | {'assistant_id': 'a', 'stream': 'yes'}   | stream",
                "/v1/chat/completions | {'model': 'm'}                       | messages",
            })
    void aWrongFieldIsNamedByItsPath(String path, String body, String param) {
        Reply reply = door.send("POST", path, "application/json", body.replace('\'', '"'));

        JsonNode error = OpenAi.error(reply, 400);

        assertThat(error.path("type").asText()).isEqualTo("invalid_request_error");
        assertThat(error.path("param").asText()).isEqualTo(param);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file_search", "code_interpreter"})
    void aToolThatDoesNotExistHereIsNamed(String tool) {
        Reply reply = door.post("/v1/assistants", Map.of("model", "m", "tools", List.of(Map.of("type", tool))));

        assertThat(OpenAi.error(reply, 400).path("message").asText())
                .isEqualTo("The tool '" + tool + "' is not available on this server.");
    }

    @Test
    void aThreadWithAnActiveRunTakesNothing() {
        String run = openAi.runThatWaits();
        String runId = run.substring(run.lastIndexOf('/') + 1);
        String threadId = run.split("/")[3];

        Reply message = door.post("/v1/threads/" + threadId + "/messages", OpenAi.message("more"));
        Reply second = door.post("/v1/threads/" + threadId + "/runs", Map.of("assistant_id", openAi.createAssistant()));

        assertThat(OpenAi.error(message, 400).path("message").asText())
                .isEqualTo("Can't add messages to " + threadId + " while a run " + runId + " is active.");
        assertThat(OpenAi.error(second, 400).path("message").asText())
                .isEqualTo("Thread " + threadId + " already has an active run " + runId + ".");
    }

    @Test
    void outputsHaveToBeThoseOfTheCalls() {
        String run = openAi.runThatWaits();
        String call = door.get(run).expect(200).text("/required_action/submit_tool_outputs/tool_calls/0/id");

        Reply wrong = submit(run, "call_wrong");

        assertThat(OpenAi.error(wrong, 400).path("message").asText())
                .isEqualTo("Expected tool outputs for call_ids ['" + call + "'], got ['call_wrong']");
        submit(run, call).expect(200);
    }

    @Test
    void aRunThatHasEndedTakesNoOutputsAndIsNotCancelledAgain() {
        String run = openAi.runThatWaits();
        door.send("POST", run + "/cancel", null, null).expect(200);
        assertThat(openAi.rest(run).path("status").asText()).isEqualTo("cancelled");

        assertThat(OpenAi.error(submit(run, "call_1"), 400).path("message").asText())
                .isEqualTo("Runs in status \"cancelled\" do not accept tool outputs.");
        assertThat(OpenAi.error(door.send("POST", run + "/cancel", null, null), 400)
                        .path("message")
                        .asText())
                .isEqualTo("Cannot cancel run with status 'cancelled'.");
    }

    @Test
    void anUnknownInclusionIsRefused() {
        String run = openAi.runThatWaits();
        String known = "step_details.tool_calls%5B*%5D.file_search.results%5B*%5D.content";

        door.get(run + "/steps?include%5B%5D=" + known).expect(200);
        assertThat(OpenAi.error(door.get(run + "/steps?include[]=all".replace("[]", "%5B%5D")), 400)
                        .path("param")
                        .asText())
                .isEqualTo("include[]");
    }

    private Reply submit(String run, String call) {
        return door.post(
                run + "/submit_tool_outputs",
                Map.of("tool_outputs", List.of(Map.of("tool_call_id", call, "output", "42"))));
    }
}
