package org.colloquy.core.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.prompt.PromptPreset;

/** The texts that ship with the product. */
public final class Presets {

    private static final List<PromptPreset> ALL = List.of(
            preset("coaching", "Coaching", "Helps a client reach goals of its own, by the GROW method."),
            preset("support-desk", "Support desk", "Answers customers and passes on what it cannot solve."),
            preset("hr", "Human resources", "Answers employees' questions about leave, benefits and the like."),
            preset("it-help", "IT help", "Solves everyday problems with computers and accounts step by step."),
            preset("generic", "Generic", "A careful assistant without a special field."));

    private Presets() {}

    /** In the order in which they are offered. */
    public static List<PromptPreset> all() {
        return ALL;
    }

    /** One of them. */
    public static Optional<PromptPreset> find(String id) {
        return ALL.stream().filter(preset -> preset.id().equals(id)).findFirst();
    }

    private static PromptPreset preset(String id, String name, String purpose) {
        return new PromptPreset(id, name, purpose, read(id + ".instructions.txt"), read(id + ".template.txt"));
    }

    private static String read(String file) {
        try (InputStream text = Presets.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
