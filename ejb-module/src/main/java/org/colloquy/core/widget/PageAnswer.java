package org.colloquy.core.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.AnswerListener;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunListener;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.api.thread.ThreadMessage;
import org.colloquy.api.widget.WidgetAnswer;
import org.jspecify.annotations.Nullable;

/** Gathers what a run says and wants until it ends or waits for the page. */
final class PageAnswer implements RunListener {

    private final AnswerListener listener;
    private final Consumer<ThreadRun> waiting;
    private final CompletableFuture<WidgetAnswer> whole = new CompletableFuture<>();
    private final List<String> texts = new ArrayList<>();
    private @Nullable ThreadRun last;

    /** @param waiting told of a run that waits for the page, before the page is */
    PageAnswer(AnswerListener listener, Consumer<ThreadRun> waiting) {
        this.listener = listener;
        this.waiting = waiting;
    }

    CompletionStage<WidgetAnswer> whole() {
        return whole;
    }

    @Override
    public void onEvent(RunEvent event) {
        if (event.data() instanceof RunEvent.MessageDelta delta) {
            listener.onDelta(delta.text());
        } else if (event.data() instanceof ThreadRun run) {
            last = run;
        } else if (event.data() instanceof ThreadMessage message && event.kind() == RunEvent.Kind.MESSAGE_COMPLETED) {
            texts.add(text(message));
        }
    }

    @Override
    public void onEnd() {
        ThreadRun run = last;
        if (run == null) {
            whole.completeExceptionally(AppException.of(ErrorCode.WAIT_TIMEOUT));
            return;
        }
        try {
            end(run);
        } catch (RuntimeException e) {
            whole.completeExceptionally(e);
        }
    }

    private void end(ThreadRun run) {
        switch (run.status()) {
            case COMPLETED, INCOMPLETE -> complete(List.of());
            case REQUIRES_ACTION -> {
                waiting.accept(run);
                complete(run.requiredCalls());
            }
            case FAILED -> whole.completeExceptionally(AppException.runFailed(code(run), run.id()));
            case CANCELLED, CANCELLING ->
                whole.completeExceptionally(AppException.runFailed(ErrorCode.SUPERSEDED, run.id()));
            case EXPIRED, QUEUED, IN_PROGRESS ->
                whole.completeExceptionally(AppException.runFailed(ErrorCode.MODEL_TIMEOUT, run.id()));
        }
    }

    private void complete(List<FunctionCall> calls) {
        whole.complete(new WidgetAnswer(List.copyOf(texts), calls));
    }

    private static ErrorCode code(ThreadRun run) {
        for (ErrorCode code : ErrorCode.values()) {
            if (code.code().equals(run.errorCode())) {
                return code;
            }
        }
        return ErrorCode.INTERNAL;
    }

    private static String text(ThreadMessage message) {
        return message.content().stream()
                .map(part -> part instanceof ContentPart.Text text
                        ? text.value()
                        : part instanceof ContentPart.Refusal refusal ? refusal.refusal() : "")
                .collect(Collectors.joining());
    }
}
