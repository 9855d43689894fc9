package org.colloquy.api.run;

import org.jspecify.annotations.Nullable;

/**
 * A model's call of a function.
 *
 * @param id how the model calls the call
 * @param arguments JSON text, as the model wrote it
 * @param output what came of it; null until then
 */
public record FunctionCall(
        String id, String name, String arguments, @Nullable String output) {

    @Override
    public String toString() {
        return "FunctionCall[id=" + id + ", name=" + name + "]";
    }
}
