package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.colloquy.api.assistant.FailureOptions;
import org.colloquy.api.error.AppException;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.run.Usage;
import org.colloquy.core.credential.Upstreams;
import org.colloquy.core.run.Moves.Progress;
import org.colloquy.core.upstream.ModelRequest;
import org.colloquy.core.upstream.ToolChoice;
import org.colloquy.core.upstream.ToolSpec;
import org.colloquy.core.upstream.Turn;
import org.colloquy.core.upstream.Upstream;
import org.jspecify.annotations.Nullable;

/** Writes the prompt of a run from a bounded window of its thread, within the tokens that are left. */
@ApplicationScoped
class PromptWriter {

    @Inject
    private Conversation conversation;

    @Inject
    private Upstreams upstreams;

    @Inject
    private Masks masks;

    /** The prompt of a run on which somebody may have worked. */
    Move write(RunTicket ticket, RunSpec spec, Progress progress, @Nullable ThreadRun begun) {
        return write(ticket, spec, progress, () -> conversation.before(ticket, spec, null), begun);
    }

    /** The first prompt of a run, from what is known of it or else from what is stored. */
    Move first(RunTicket ticket, RunSpec spec, @Nullable Beginning known) {
        return write(ticket, spec, Progress.NONE, () -> conversation.before(ticket, spec, known), null);
    }

    private Move write(
            RunTicket ticket, RunSpec spec, Progress progress, Supplier<List<Turn>> before, @Nullable ThreadRun begun) {
        Integer answer = answerLimit(spec, progress.usage());
        if (answer != null && answer <= 0) {
            return new Move.End(Outcome.noTokensLeft());
        }
        List<ToolSpec> tools = spec.tools().stream()
                .map(tool -> new ToolSpec(tool.name(), tool.description(), tool.parameters(), tool.strict()))
                .toList();
        Optional<List<Turn>> turns = turns(ticket, spec, progress, before, tools, answer);
        if (turns.isEmpty()) {
            return new Move.End(Outcome.promptTooLong());
        }
        ModelRequest request = new ModelRequest(
                spec.model(),
                turns.get(),
                tools,
                choice(spec, progress),
                tools.isEmpty() || spec.parallelToolCalls() ? null : Boolean.FALSE,
                spec.temperature(),
                spec.topP(),
                answer,
                spec.responseFormat() != null && spec.responseFormat().isObject() ? spec.responseFormat() : null,
                spec.reasoningEffort());
        return new Move.Ask(prompt(ticket.workspaceId(), spec, masks.applied(ticket.workspaceId(), request)), begun);
    }

    private Prompt prompt(String workspaceId, RunSpec spec, ModelRequest request) {
        return new Prompt(
                upstreams.of(workspaceId, spec.credentialId()),
                request,
                spec.remoteAssistantId(),
                spec.assistantVersion(),
                spec.failures(),
                otherwise(workspaceId, spec, request));
    }

    /** The same question to whom the chatbot names for when the first one fails. */
    private @Nullable Prompt otherwise(String workspaceId, RunSpec spec, ModelRequest request) {
        FailureOptions failures = spec.failures();
        if (failures == null || failures.fallbackModel() == null && failures.fallbackCredentialId() == null) {
            return null;
        }
        String credential = Objects.requireNonNullElseGet(
                failures.fallbackCredentialId(), () -> Objects.requireNonNullElse(spec.credentialId(), ""));
        ModelRequest again = request.to(Objects.requireNonNullElse(failures.fallbackModel(), request.model()));
        try {
            Upstream upstream = upstreams.of(workspaceId, credential.isEmpty() ? null : credential);
            return new Prompt(upstream, again, null, spec.assistantVersion(), failures, null);
        } catch (AppException e) {
            // It has been deleted since; the first one is not at fault.
            return null;
        }
    }

    private Optional<List<Turn>> turns(
            RunTicket ticket,
            RunSpec spec,
            Progress progress,
            Supplier<List<Turn>> before,
            List<ToolSpec> tools,
            @Nullable Integer answer) {
        List<Turn> fixed = new ArrayList<>();
        if (!spec.instructions().isBlank()) {
            fixed.add(new Turn.System(spec.instructions()));
        }
        Objects.requireNonNullElse(spec.opening(), List.<Briefing.Line>of()).forEach(line -> fixed.add(turn(line)));
        List<Turn> own = conversation.since(ticket, progress.steps(), progress.calls());
        Budget budget = Budget.of(spec, progress.usage(), answer);
        Optional<List<Turn>> window = budget.fit(before.get(), fixed, own, tools);
        return window.map(kept -> {
            List<Turn> all = new ArrayList<>(fixed);
            all.addAll(kept);
            all.addAll(own);
            return all;
        });
    }

    private static Turn turn(Briefing.Line line) {
        return switch (line.speaker()) {
            case SYSTEM -> new Turn.System(line.text());
            case ASSISTANT -> new Turn.Assistant(line.text(), List.of());
            case USER -> Turn.User.of(line.text());
        };
    }

    private static @Nullable Integer answerLimit(RunSpec spec, Usage used) {
        Integer most = spec.maxCompletionTokens();
        if (most == null) {
            return spec.maxTokens();
        }
        return most - used.completionTokens();
    }

    /** A call that was demanded is not demanded again once it has been made, or no run would ever end. */
    private static @Nullable ToolChoice choice(RunSpec spec, Progress progress) {
        if (spec.tools().isEmpty()) {
            return null;
        }
        return switch (spec.toolChoice().mode()) {
            case AUTO -> null;
            case NONE -> ToolChoice.of(ToolChoice.Mode.NONE);
            case REQUIRED -> progress.rounds() > 0 ? null : ToolChoice.of(ToolChoice.Mode.REQUIRED);
            case FUNCTION ->
                progress.rounds() > 0
                        ? null
                        : new ToolChoice(
                                ToolChoice.Mode.FUNCTION, spec.toolChoice().function());
        };
    }
}
