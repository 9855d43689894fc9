package org.colloquy.web.openai.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.colloquy.api.json.Json;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunListener;
import org.colloquy.api.run.RunStepView;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.thread.ThreadMessage;
import org.colloquy.api.thread.ThreadView;
import org.colloquy.web.openai.thread.MessageJson;
import org.colloquy.web.openai.thread.ThreadJson;
import org.colloquy.web.openai.wire.OpenAiErrors;
import org.colloquy.web.stream.EventStream;

/**
 * A run's events as clients of OpenAI's API read them. Nothing else may come between them: one client ends at a comment, another
 * at a datum with a key {@code error}, a third at a name it does not know.
 */
final class RunEvents implements RunListener {

    private static final Logger LOG = System.getLogger(RunEvents.class.getName());
    private static final byte[] DONE = "event: done\ndata: [DONE]\n\n".getBytes(StandardCharsets.UTF_8);

    private final EventStream stream;
    private final boolean numbered;

    /** @param numbered whether events carry their number as id, from which a reader can go on later */
    RunEvents(EventStream stream, boolean numbered) {
        this.stream = stream;
        this.numbered = numbered;
    }

    @Override
    public void onEvent(RunEvent event) {
        try {
            String id = numbered ? "id: " + event.number() + "\n" : "";
            stream.send(frame(id, event.kind().wire(), shown(event.data())));
        } catch (RuntimeException e) {
            // A listener must not throw: the run goes on, and its other listeners too.
            LOG.log(Level.ERROR, "An event of a run cannot be shown", e);
            stream.end(frame("", "error", OpenAiErrors.of(e)));
        }
    }

    @Override
    public void onEnd() {
        stream.end(DONE.clone());
    }

    private static Object shown(Object data) {
        if (data instanceof ThreadRun run) {
            return RunJson.of(run);
        }
        if (data instanceof RunEvent.MessageDelta delta) {
            return DeltaJson.of(delta);
        }
        if (data instanceof RunEvent.CallDelta delta) {
            return DeltaJson.of(delta);
        }
        if (data instanceof RunStepView step) {
            return StepJson.of(step);
        }
        return data instanceof ThreadMessage message ? MessageJson.of(message) : ThreadJson.of((ThreadView) data);
    }

    private static byte[] frame(String id, String name, Object data) {
        // JSON text has no raw line breaks, so one data line is enough.
        return (id + "event: " + name + "\ndata: " + Json.write(data) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
