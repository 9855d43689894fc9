package org.colloquy.core.workspace;

/** Fired in the transaction that changes what a workspace says of its conversations. */
record WorkspaceChanged() {}
