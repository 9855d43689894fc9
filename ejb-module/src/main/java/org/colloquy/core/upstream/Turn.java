package org.colloquy.core.upstream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the prompt. */
public sealed interface Turn {

    /** Instructions. */
    record System(String text) implements Turn {

        @Override
        public String toString() {
            return "System[]";
        }
    }

    /** What a person said or showed. */
    record User(List<Part> parts) implements Turn {

        /** Copies the list. */
        public User {
            parts = List.copyOf(parts);
        }

        /** A person's words. */
        public static User of(String text) {
            return new User(List.of(new Part.Text(text)));
        }

        @Override
        public String toString() {
            return "User[parts=" + parts.size() + "]";
        }
    }

    /**
     * What a model answered before. Each of its calls has to be followed by a {@link ToolResult}.
     *
     * @param text null when it only called tools
     */
    record Assistant(@Nullable String text, List<ToolCall> toolCalls) implements Turn {

        /** Copies the list. */
        public Assistant {
            toolCalls = List.copyOf(toolCalls);
        }

        @Override
        public String toString() {
            return "Assistant[toolCalls=" + toolCalls.size() + "]";
        }
    }

    /** What a tool answered to the call of that id. */
    record ToolResult(String callId, String output) implements Turn {

        @Override
        public String toString() {
            return "ToolResult[callId=" + callId + "]";
        }
    }
}
