package org.colloquy.core.workspace;

/**
 * Fired in a transaction at every start, once the main workspace exists: features look whether their first objects are there and
 * create them if not.
 */
public record MainWorkspaceReady(String workspaceId) {}
