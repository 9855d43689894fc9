package org.colloquy.web.openai.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.web.openai.Sample.body;
import static org.colloquy.web.openai.Sample.json;
import static org.colloquy.web.openai.Sample.written;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.thread.Attachment;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.api.thread.CreateThread;
import org.colloquy.api.thread.MessageStatus;
import org.colloquy.api.thread.NewMessage;
import org.colloquy.api.thread.ThreadMessage;
import org.colloquy.api.thread.ThreadView;
import org.colloquy.web.openai.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadJsonTest {

    private static final Instant AT = Instant.ofEpochSecond(1_000);

    @Test
    void aThreadHasEveryField() {
        assertThat(written(ThreadJson.of(new ThreadView("thread_1", null, Map.of("a", "b"), AT))))
                .isEqualTo(json("{'id': 'thread_1', 'object': 'thread', 'created_at': 1000, 'tool_resources': {},"
                        + " 'metadata': {'a': 'b'}}"));
    }

    @Test
    void aMessageHasEveryField() {
        ThreadMessage message = new ThreadMessage(
                "msg_1",
                "thread_1",
                MessageStatus.COMPLETED,
                null,
                MessageRole.USER,
                List.of(
                        new ContentPart.Text("hi"),
                        new ContentPart.ImageUrl("https://example.org/a.png", "low"),
                        new ContentPart.ImageFile("file_1", null)),
                null,
                null,
                List.of(new Attachment("file_1", List.of())),
                Map.of(),
                AT,
                AT);

        assertThat(written(MessageJson.of(message)))
                .isEqualTo(json("{'id': 'msg_1', 'object': 'thread.message', 'created_at': 1000,"
                        + "'thread_id': 'thread_1', 'status': 'completed', 'incomplete_details': null,"
                        + "'completed_at': 1000, 'incomplete_at': null, 'role': 'user', 'content': ["
                        + "{'type': 'text', 'text': {'value': 'hi', 'annotations': []}},"
                        + "{'type': 'image_url', 'image_url': {'url': 'https://example.org/a.png', 'detail': 'low'}},"
                        + "{'type': 'image_file', 'image_file': {'file_id': 'file_1', 'detail': 'auto'}}],"
                        + "'assistant_id': null, 'run_id': null, 'attachments': [{'file_id': 'file_1', 'tools': []}],"
                        + "'metadata': {}}"));
    }

    @Test
    void anIncompleteMessageSaysWhy() {
        ThreadMessage message = new ThreadMessage(
                "msg_1",
                "thread_1",
                MessageStatus.INCOMPLETE,
                "run_expired",
                MessageRole.ASSISTANT,
                List.of(new ContentPart.Refusal("no")),
                "asst_1",
                "run_1",
                List.of(),
                Map.of(),
                AT,
                AT);

        assertThat(written(MessageJson.of(message)))
                .isEqualTo(json("{'id': 'msg_1', 'object': 'thread.message', 'created_at': 1000,"
                        + "'thread_id': 'thread_1', 'status': 'incomplete',"
                        + "'incomplete_details': {'reason': 'run_expired'}, 'completed_at': null,"
                        + "'incomplete_at': 1000, 'role': 'assistant',"
                        + "'content': [{'type': 'refusal', 'refusal': 'no'}], 'assistant_id': 'asst_1',"
                        + "'run_id': 'run_1', 'attachments': [], 'metadata': {}}"));
    }

    @Test
    void aPlainTextIsAMessage() {
        assertThat(Messages.read(body("{'role': 'user', 'content': 'hi', 'attachments': null}")))
                .isEqualTo(new NewMessage(MessageRole.USER, List.of(new ContentPart.Text("hi")), List.of(), Map.of()));
    }

    @Test
    void partsAreReadInBothForms() {
        NewMessage message = Messages.read(body("{'role': 'assistant', 'content': [{'type': 'text', 'text': 'a'},"
                + "{'type': 'text', 'text': {'value': 'b', 'annotations': []}},"
                + "{'type': 'image_url', 'image_url': {'url': 'https://x/y', 'detail': 'high'}},"
                + "{'type': 'image_file', 'image_file': {'file_id': 'file_1'}}], 'metadata': {'a': 'b'}}"));

        assertThat(message)
                .isEqualTo(new NewMessage(
                        MessageRole.ASSISTANT,
                        List.of(
                                new ContentPart.Text("a"),
                                new ContentPart.Text("b"),
                                new ContentPart.ImageUrl("https://x/y", "high"),
                                new ContentPart.ImageFile("file_1", null)),
                        List.of(),
                        Map.of("a", "b")));
    }

    @Test
    void anEmptyArrayIsAnEmptyThread() {
        assertThat(ThreadRequests.create(body("[]"))).isEqualTo(CreateThread.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'content': 'x'}                                    | messages[0].role            | Missing required",
                "{'role': 'system', 'content': 'x'}                  | messages[0].role            | Invalid value",
                "{'role': 'user'}                                    | messages[0].content         | Missing required",
                "{'role': 'user', 'content': ''}                     | messages[0].content | Message content must be non-empty.",
                "{'role': 'user', 'content': []}                     | messages[0].content | Message content must be non-empty.",
                "{'role': 'user', 'content': 1}                      | messages[0].content         | Invalid type",
                "{'role': 'user', 'content': [{'type': 'sound'}]}    | messages[0].content[0].type | Invalid value",
                "{'role': 'user', 'content': [{'type': 'text'}]}     | messages[0].content[0].text | Missing required",
                "{'role': 'user', 'content': [{'type': 'image_url', 'image_url': {}}]} | messages[0].content[0].image_url.url | Missing required",
                "{'role': 'user', 'content': [{'type': 'image_file', 'image_file': {'file_id': 'f', 'detail': 'x'}}]} | messages[0].content[0].image_file.detail | Invalid value",
                "{'role': 'user', 'content': 'x', 'attachments': [{'file_id': 'f', 'tools': [{'type': 'file_search'}]}]} | messages[0].attachments[0].tools[0].type | The tool 'file_search'",
                "{'role': 'user', 'content': 'x', 'attachments': [{}]} | messages[0].attachments[0].file_id | Missing required",
            })
    void aWrongMessageIsNamedByItsPlace(String message, String field, String words) {
        var refused = Refusal.of(() -> ThreadRequests.create(body("{'messages': [" + message + "]}")));

        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.message()).startsWith(words);
    }

    @Test
    void aChangeOfAThreadHoldsWhatWasSent() {
        assertThat(ThreadRequests.update(body("{'metadata': {}}")).metadata()).hasValue(Map.of());
        assertThat(ThreadRequests.update(body("{'metadata': null}")).metadata()).isNull();
        assertThat(ThreadRequests.update(body("{}")).toolResources()).isNull();
    }
}
