package org.colloquy.core.message;

/** Fired in the transaction that stores a question; heard when it has committed, before its run begins. */
record QuestionStored(String runId, String messageId) {}
