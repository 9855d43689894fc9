package org.colloquy.api.prompt;

/** The system prompt as a model would get it now. */
public record PromptPreview(String prompt) {

    @Override
    public String toString() {
        return "PromptPreview[]";
    }
}
