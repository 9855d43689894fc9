package org.colloquy.api.run;

/** Tokens that the provider counted; zeros when it did not say. */
public record Usage(int promptTokens, int completionTokens, int totalTokens) {

    /** Nothing counted. */
    public static final Usage NONE = new Usage(0, 0, 0);

    /** Prompt and completion, with their sum. */
    public static Usage of(int promptTokens, int completionTokens) {
        return new Usage(promptTokens, completionTokens, promptTokens + completionTokens);
    }
}
