package org.colloquy.core.function;

import java.util.Map;
import org.colloquy.api.json.Json;

/** The texts that models get. */
public final class Output {

    /** The text for a function without result. */
    public static final String DONE = "{\"ok\":true}";

    private Output() {}

    /** What failed, in a sentence for the model: no stack trace, no class name, no word of the server's insides. */
    public static String error(String sentence) {
        return Json.write(Map.of("error", sentence));
    }
}
