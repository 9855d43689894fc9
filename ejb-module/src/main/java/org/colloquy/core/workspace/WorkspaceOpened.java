package org.colloquy.core.workspace;

/** Fired in the transaction that creates a workspace: features add what every workspace begins with. */
public record WorkspaceOpened(String workspaceId) {}
