package org.colloquy.core.message;

/**
 * What became of a message that was taken in.
 *
 * @param runId the run that answers it
 * @param repeated whether it had been taken in before
 */
public record Receipt(String runId, String sessionId, boolean repeated) {}
