package org.colloquy.core.upstream;

/**
 * A call that a model wants to be made.
 *
 * @param id unique within its reply, made up here when the provider gave none
 * @param arguments JSON as the model wrote it, which may be wrong; {@code {}} when it wrote nothing
 */
public record ToolCall(String id, String name, String arguments) {

    /** Without the arguments, which may quote the prompt. */
    @Override
    public String toString() {
        return "ToolCall[id=" + id + ", name=" + name + "]";
    }
}
