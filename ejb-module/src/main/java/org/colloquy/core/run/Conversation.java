package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.core.file.FileContents;
import org.colloquy.core.thread.MessageRepository;
import org.colloquy.core.thread.Said;
import org.colloquy.core.upstream.Part;
import org.colloquy.core.upstream.ToolCall;
import org.colloquy.core.upstream.Turn;
import org.jspecify.annotations.Nullable;

/** A thread and the steps of a run on it, as the model is told them. */
@ApplicationScoped
public class Conversation {

    @Inject
    private MessageRepository messages;

    @Inject
    private FileContents files;

    /** A bounded part of what had been said when the run began, oldest first. */
    List<Turn> before(RunTicket ticket, RunSpec spec, @Nullable Beginning known) {
        if (known != null) {
            return turns(ticket.workspaceId(), known.said());
        }
        Integer last = spec.truncation().lastMessages();
        int most = ticket.spec() == null ? RunSettings.windowMessages() : RunSettings.threadWindowMessages();
        int limit = last == null ? most : Math.min(last, most);
        List<Said> window = messages.window(ticket.threadId(), 0, ticket.lastPosition(), limit);
        List<Turn> turns = new ArrayList<>();
        boolean cut = last == null && ticket.spec() != null && window.size() == limit;
        if (cut) {
            messages.findFirst(ticket.threadId())
                    .filter(first -> !first.id().equals(window.get(0).id()))
                    .ifPresent(first -> turns.add(turn(ticket.workspaceId(), first)));
        }
        turns.addAll(turns(ticket.workspaceId(), window));
        return turns;
    }

    /** What was said on a thread from a place on, as far as the limit reaches back; oldest first. */
    public List<Turn> since(String workspaceId, String threadId, long from, int limit) {
        return turns(workspaceId, messages.window(threadId, from, Long.MAX_VALUE, limit));
    }

    /** What the run itself has said and done so far. */
    List<Turn> since(RunTicket ticket, List<RunStep> steps, Map<String, List<StepCall>> calls) {
        Map<String, String> said = said(steps);
        List<Turn> turns = new ArrayList<>();
        String text = null;
        for (RunStep step : steps) {
            if (!step.calls()) {
                text = said.get(Objects.requireNonNull(step.messageId()));
                turns.add(new Turn.Assistant(text, List.of()));
                continue;
            }
            List<StepCall> asked = calls.getOrDefault(step.id(), List.of());
            List<ToolCall> called = asked.stream().map(StepCall::asked).toList();
            if (text != null) {
                // What was said right before the calls belongs to the same turn of the model.
                turns.remove(turns.size() - 1);
            }
            turns.add(new Turn.Assistant(text, called));
            text = null;
            asked.forEach(call ->
                    turns.add(new Turn.ToolResult(call.callId(), Objects.requireNonNullElse(call.output(), ""))));
        }
        return turns;
    }

    private Map<String, String> said(List<RunStep> steps) {
        if (steps.isEmpty()) {
            return Map.of();
        }
        List<String> ids = steps.stream()
                .filter(step -> !step.calls())
                .map(step -> Objects.requireNonNull(step.messageId()))
                .toList();
        Map<String, String> texts = new HashMap<>();
        messages.findAll(ids).forEach(message -> texts.put(message.id(), message.content()));
        return texts;
    }

    private List<Turn> turns(String workspaceId, List<Said> said) {
        return said.stream().map(message -> turn(workspaceId, message)).toList();
    }

    private Turn turn(String workspaceId, Said message) {
        return message.role() == MessageRole.ASSISTANT
                ? new Turn.Assistant(message.content(), List.of())
                : new Turn.User(message.all().stream()
                        .map(part -> part(workspaceId, part))
                        .toList());
    }

    private Part part(String workspaceId, ContentPart part) {
        if (part instanceof ContentPart.Text text) {
            return new Part.Text(text.value());
        } else if (part instanceof ContentPart.ImageUrl image) {
            return new Part.Image(image.url(), image.detail());
        } else if (part instanceof ContentPart.ImageFile image) {
            return files.dataUrl(workspaceId, image.fileId())
                    .<Part>map(url -> new Part.Image(url, image.detail()))
                    .orElseGet(() -> new Part.Text("[An image that can no longer be shown]"));
        }
        return new Part.Text(((ContentPart.Refusal) part).refusal());
    }
}
