package org.colloquy.web.openai.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquy.api.run.CreateRun;
import org.colloquy.api.run.ToolOutput;
import org.colloquy.api.run.Truncation;
import org.colloquy.api.thread.CreateThread;
import org.colloquy.web.openai.assistant.ResponseFormats;
import org.colloquy.web.openai.assistant.Tools;
import org.colloquy.web.openai.thread.Messages;
import org.colloquy.web.openai.thread.ThreadRequests;
import org.colloquy.web.openai.wire.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what clients want of runs. */
final class RunRequests {

    private static final String STRATEGY = "truncation_strategy";
    private static final String LAST_MESSAGES = "last_messages";

    private RunRequests() {}

    static boolean streamed(Fields body) {
        return Boolean.TRUE.equals(body.flag("stream"));
    }

    static CreateRun create(Fields body) {
        Tools.resources(body);
        return new CreateRun(
                body.requiredText("assistant_id"),
                body.text("model"),
                body.text("instructions"),
                body.text("additional_instructions"),
                Messages.readAll(body, "additional_messages"),
                Tools.read(body),
                Objects.requireNonNullElse(body.pairs("metadata"), Map.of()),
                body.number("temperature"),
                body.number("top_p"),
                body.integer("max_prompt_tokens"),
                body.integer("max_completion_tokens"),
                truncation(body),
                ToolChoices.read(body),
                body.flag("parallel_tool_calls"),
                ResponseFormats.read(body),
                body.text("reasoning_effort"));
    }

    static CreateThread thread(Fields body) {
        Fields thread = body.object("thread");
        return thread == null ? CreateThread.empty() : ThreadRequests.create(thread);
    }

    static List<ToolOutput> outputs(Fields body) {
        body.required("tool_outputs");
        List<ToolOutput> outputs = new ArrayList<>();
        for (Fields output : Objects.requireNonNullElse(body.objects("tool_outputs"), List.<Fields>of())) {
            outputs.add(new ToolOutput(output.requiredText("tool_call_id"), text(output)));
        }
        return outputs;
    }

    /** Functions that return nothing leave the output out. */
    private static String text(Fields output) {
        return Objects.requireNonNullElse(output.text("output"), "");
    }

    private static @Nullable Truncation truncation(Fields body) {
        Fields strategy = body.object(STRATEGY);
        if (strategy == null) {
            return null;
        }
        return switch (strategy.requiredText("type")) {
            case "auto" -> Truncation.AUTO;
            case LAST_MESSAGES -> {
                strategy.required(LAST_MESSAGES);
                yield new Truncation(strategy.integer(LAST_MESSAGES));
            }
            default -> throw strategy.unknownValue("type", "auto", LAST_MESSAGES);
        };
    }
}
