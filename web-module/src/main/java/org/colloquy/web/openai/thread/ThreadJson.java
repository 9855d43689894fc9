package org.colloquy.web.openai.thread;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.colloquy.api.thread.ThreadView;
import org.colloquy.web.openai.wire.Seconds;
import org.colloquy.web.openai.wire.WireObject;

/** A thread. */
@WireObject
public record ThreadJson(
        String id, String object, long createdAt, JsonNode toolResources, Map<String, String> metadata) {

    /** A thread as it is shown. */
    public static ThreadJson of(ThreadView thread) {
        JsonNode resources = thread.toolResources();
        return new ThreadJson(
                thread.id(),
                "thread",
                Seconds.of(thread.createdAt()),
                resources == null ? JsonNodeFactory.instance.objectNode() : resources,
                thread.metadata());
    }
}
