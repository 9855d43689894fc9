package org.colloquy.core.run;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.List;
import org.colloquy.api.json.Json;
import org.colloquy.core.upstream.Part;
import org.colloquy.core.upstream.ToolCall;
import org.colloquy.core.upstream.ToolSpec;
import org.colloquy.core.upstream.Turn;

/**
 * Counts tokens as the GPT models do. For other models this is an estimate, and nobody has a better one without asking them.
 */
final class Tokens {

    /** What a message costs besides its text: role and separators. */
    private static final int PER_TURN = 4;

    /** What providers charge for a picture in low detail, times three: nobody can know its size without fetching it. */
    private static final int PER_IMAGE = 255;

    /** No text has more tokens than bytes, and no UTF-16 unit more than three bytes. */
    private static final int MOST_PER_CHARACTER = 3;

    private static final EncodingRegistry REGISTRY = Encodings.newLazyEncodingRegistry();

    private Tokens() {}

    /** Tokens of one message. */
    static int of(Turn turn) {
        return PER_TURN + count(turn);
    }

    /** More tokens than that a message never has; costs nothing to find out. */
    static long atMost(Turn turn) {
        return PER_TURN + (long) MOST_PER_CHARACTER * length(turn);
    }

    /** Tokens that the descriptions of functions take. */
    static int of(List<ToolSpec> tools) {
        return tools.isEmpty() ? 0 : count(Json.write(tools));
    }

    private static int count(Turn turn) {
        if (turn instanceof Turn.System system) {
            return count(system.text());
        } else if (turn instanceof Turn.User user) {
            return user.parts().stream()
                    .mapToInt(part -> part instanceof Part.Text text ? count(text.text()) : PER_IMAGE)
                    .sum();
        } else if (turn instanceof Turn.Assistant assistant) {
            String text = assistant.text();
            return (text == null ? 0 : count(text))
                    + assistant.toolCalls().stream()
                            .mapToInt(call -> count(call.name()) + count(call.arguments()))
                            .sum();
        } else {
            return count(((Turn.ToolResult) turn).output());
        }
    }

    private static int length(Turn turn) {
        if (turn instanceof Turn.System system) {
            return system.text().length();
        } else if (turn instanceof Turn.User user) {
            return user.parts().stream()
                    .mapToInt(
                            part -> part instanceof Part.Text text ? text.text().length() : PER_IMAGE)
                    .sum();
        } else if (turn instanceof Turn.Assistant assistant) {
            String text = assistant.text();
            return (text == null ? 0 : text.length())
                    + assistant.toolCalls().stream().mapToInt(Tokens::length).sum();
        } else {
            return ((Turn.ToolResult) turn).output().length();
        }
    }

    private static int length(ToolCall call) {
        return call.name().length() + call.arguments().length();
    }

    private static int count(String text) {
        return Lazy.ENCODING.countTokensOrdinary(text);
    }

    /** The table takes memory and time to load, and most prompts are too short to be counted. */
    private static final class Lazy {

        private static final Encoding ENCODING = REGISTRY.getEncoding(EncodingType.O200K_BASE);
    }
}
