package org.colloquy.api.error;

/**
 * One field that is wrong.
 *
 * @param field path of the field inside the request, for instance {@code metadata.team} or {@code limit}
 * @param message what is expected there; never repeats the rejected value
 */
public record Violation(String field, String message) {}
