package org.colloquy.core.message;

/** Fired in the transaction that stores a question whose run may have to wait; heard when it has committed. */
record QuestionStored(String runId, String messageId) {}
