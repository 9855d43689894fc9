package org.colloquy.web.openai.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.run.ToolChoice;
import org.colloquy.api.run.Truncation;
import org.colloquy.api.run.Usage;
import org.jspecify.annotations.Nullable;

/** Runs as tests need them. */
final class Runs {

    private static final Instant CREATED = Instant.ofEpochSecond(1_000);

    private Runs() {}

    static ThreadRun in(RunStatus status) {
        return in(status, null, null, List.of());
    }

    static ThreadRun in(
            RunStatus status,
            @Nullable String errorCode,
            @Nullable String incompleteReason,
            List<FunctionCall> requiredCalls) {
        boolean ended = status.terminal();
        return new ThreadRun(
                "run_1",
                "thread_1",
                "asst_1",
                status,
                requiredCalls,
                errorCode,
                incompleteReason,
                "gpt-4o",
                "Be brief.",
                List.of(new FunctionTool("f", null, null, null)),
                Map.of("a", "b"),
                ended ? Usage.of(3, 4) : null,
                0.5,
                null,
                300,
                null,
                new Truncation(5),
                new ToolChoice(ToolChoice.Mode.FUNCTION, "f"),
                true,
                null,
                null,
                CREATED,
                ended ? null : CREATED.plusSeconds(600),
                status == RunStatus.QUEUED ? null : CREATED.plusSeconds(1),
                ended ? CREATED.plusSeconds(2) : null);
    }
}
