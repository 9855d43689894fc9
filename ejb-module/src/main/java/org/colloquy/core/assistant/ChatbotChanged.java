package org.colloquy.core.assistant;

/** Fired in the transaction that changes or deletes a chatbot; heard when it has committed. */
record ChatbotChanged() {}
