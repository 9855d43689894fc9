package org.colloquy.api.prompt;

/**
 * Instructions and a template that ship with the product.
 *
 * @param id what a chatbot names to begin with them: {@code coaching}
 * @param name for people
 * @param purpose one sentence
 */
public record PromptPreset(String id, String name, String purpose, String systemInstructions, String promptTemplate) {}
