package org.colloquy.core.thread;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.api.error.AppException;
import org.colloquy.api.json.Json;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.message.Offer;
import org.colloquy.api.thread.Attachment;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.api.thread.MessageStatus;
import org.colloquy.api.thread.NewMessage;
import org.colloquy.api.thread.ThreadMessage;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.JsonColumn;
import org.jspecify.annotations.Nullable;

/** One message of a thread. */
@Entity
// Native, because the SQL of a query with a limit of its own is written anew each time, and this one is asked for every
// answer.
@NamedNativeQuery(
        name = Message.WINDOW,
        query = "SELECT id, role, content, parts FROM message WHERE thread_id = ?1 AND position BETWEEN ?2 AND ?3"
                + " ORDER BY position DESC LIMIT ?4")
public class Message {

    static final String WINDOW = "Message.window";

    private static final TypeReference<List<ContentPart>> PARTS = new TypeReference<>() {};
    private static final TypeReference<List<Attachment>> ATTACHMENTS = new TypeReference<>() {};
    private static final int MAX_PARTS = 1_048_576;

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "thread_id")
    private String threadId;

    @Column(name = "run_id")
    private @Nullable String runId;

    @Column(name = "assistant_id")
    private @Nullable String assistantId;

    private @Nullable Long position;

    @Enumerated(EnumType.STRING)
    private MessageRole role;

    @Column(name = "incomplete_reason")
    private @Nullable String incompleteReason;

    /** The words of all parts. */
    private String content;

    /** The parts, unless they are just the words. */
    private @Nullable String parts;

    private @Nullable String attachments;

    /** {@link Offer} as JSON. */
    private @Nullable String offer;

    private @Nullable String metadata;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    private Message(
            String id, String workspaceId, String threadId, MessageRole role, String content, Instant createdAt) {
        this.id = id;
        this.workspaceId = workspaceId;
        this.threadId = threadId;
        this.role = role;
        this.content = content;
        this.createdAt = createdAt;
    }

    /** A question, which gets its place when its run gets its turn. */
    public static Message question(
            String workspaceId, String threadId, String runId, String content, Instant createdAt) {
        Message question = new Message(nextId(), workspaceId, threadId, MessageRole.USER, content, createdAt);
        question.runId = runId;
        return question;
    }

    /** The same with pictures: what is said is among the parts. */
    public static Message question(
            String workspaceId,
            String threadId,
            String runId,
            String content,
            List<ContentPart> shown,
            Instant createdAt) {
        Message question = question(workspaceId, threadId, runId, content, createdAt);
        question.parts = JsonColumn.within(MAX_PARTS, "content", JsonColumn.write(shown, PARTS));
        return question;
    }

    /** What an assistant wrote, in its place, under an id that may have been announced already. */
    public static Message written(
            String id,
            String workspaceId,
            String threadId,
            String assistantId,
            String runId,
            long position,
            String content,
            Instant createdAt) {
        Message answer = new Message(id, workspaceId, threadId, MessageRole.ASSISTANT, content, createdAt);
        answer.assistantId = assistantId;
        answer.runId = runId;
        answer.position = position;
        return answer;
    }

    /** What a flow shows and offers besides words. */
    public void show(@Nullable String imageUrl, @Nullable Offer offered) {
        if (imageUrl != null) {
            ContentPart image = new ContentPart.ImageUrl(imageUrl, null);
            parts = JsonColumn.write(
                    content.isEmpty() ? List.of(image) : List.of(new ContentPart.Text(content), image), PARTS);
        }
        offer = offered == null ? null : Json.write(offered);
    }

    /** What somebody puts on a thread, in its place. */
    static Message put(String workspaceId, String threadId, long position, NewMessage message, Instant createdAt) {
        StringBuilder words = new StringBuilder();
        for (ContentPart part : message.content()) {
            if (part instanceof ContentPart.Text text) {
                words.append(words.isEmpty() ? "" : "\n").append(text.value());
            }
        }
        if (words.length() > ContentPart.MAX_TEXT) {
            throw AppException.invalid("content", "must have at most " + ContentPart.MAX_TEXT + " characters in all");
        }
        Message put = new Message(nextId(), workspaceId, threadId, message.role(), words.toString(), createdAt);
        put.position = position;
        boolean justWords = message.content().size() == 1 && message.content().get(0) instanceof ContentPart.Text;
        put.parts =
                justWords ? null : JsonColumn.within(MAX_PARTS, "content", JsonColumn.write(message.content(), PARTS));
        put.attachments = JsonColumn.ofList(message.attachments());
        put.metadata = JsonColumn.ofPairs(message.metadata());
        return put;
    }

    /** An id for a message that is not there yet. */
    public static String nextId() {
        return Ids.next("msg");
    }

    /** Says that the model declined, in its own words. */
    public void refuse(String refusal) {
        List<ContentPart> said = content.isEmpty()
                ? List.of(new ContentPart.Refusal(refusal))
                : List.of(new ContentPart.Text(content), new ContentPart.Refusal(refusal));
        parts = JsonColumn.write(said, PARTS);
    }

    /** Says why it is not whole. */
    public void cut(String reason) {
        incompleteReason = reason;
    }

    void annotate(Map<String, String> pairs) {
        metadata = JsonColumn.ofPairs(pairs);
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Its place in the conversation; null while it waits. */
    public @Nullable Long position() {
        return position;
    }

    /** Who wrote it. */
    public MessageRole role() {
        return role;
    }

    /** The words of all parts. */
    public String content() {
        return content;
    }

    /** All that was said and shown. */
    public List<ContentPart> parts() {
        return parts(content, parts);
    }

    static List<ContentPart> parts(String content, @Nullable String parts) {
        return parts == null ? List.of(new ContentPart.Text(content)) : JsonColumn.list(parts, PARTS);
    }

    /** The run that wrote it or answers it. */
    public @Nullable String runId() {
        return runId;
    }

    /** More words of the same asker, who did not wait for an answer. */
    public void join(String more) {
        content = content + "\n" + more;
    }

    /** Puts a waiting question into its place. */
    /** What a model is shown of it. */
    public Said said() {
        return new Said(id, role, content, parts);
    }

    public void place(long newPosition) {
        position = newPosition;
    }

    /** What the clients of sessions see. */
    public MessageView view() {
        return new MessageView(
                id, role, content, runId, createdAt, imageUrl(), offer == null ? null : Json.read(offer, Offer.class));
    }

    /** A picture that was shown to the asker. */
    private @Nullable String imageUrl() {
        if (parts == null || role == MessageRole.USER) {
            return null;
        }
        return parts().stream()
                .filter(ContentPart.ImageUrl.class::isInstance)
                .map(part -> ((ContentPart.ImageUrl) part).url())
                .findFirst()
                .orElse(null);
    }

    /** What the keepers of threads see. */
    public ThreadMessage threadView() {
        return new ThreadMessage(
                id,
                threadId,
                incompleteReason == null ? MessageStatus.COMPLETED : MessageStatus.INCOMPLETE,
                incompleteReason,
                role,
                parts(),
                assistantId,
                assistantId == null ? null : runId,
                JsonColumn.list(attachments, ATTACHMENTS),
                JsonColumn.pairs(metadata),
                createdAt,
                createdAt);
    }
}
