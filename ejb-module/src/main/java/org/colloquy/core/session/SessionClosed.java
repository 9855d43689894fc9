package org.colloquy.core.session;

import org.colloquy.api.session.SessionView;

/** Fired in the transaction that closes a session on somebody's request. */
public record SessionClosed(SessionView session, String workspaceId) {}
