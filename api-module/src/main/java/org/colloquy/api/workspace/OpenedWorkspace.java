package org.colloquy.api.workspace;

import org.colloquy.api.access.IssuedApiKey;

/** A new workspace with its first administrator key, which is shown only here. */
public record OpenedWorkspace(WorkspaceView workspace, IssuedApiKey administrator) {}
