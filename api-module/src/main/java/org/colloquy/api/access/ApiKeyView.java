package org.colloquy.api.access;

import java.time.Instant;

/**
 * An API key without its secret.
 *
 * @param hint the first characters, enough to recognise it
 */
public record ApiKeyView(String id, String name, Role role, String hint, Instant createdAt) {}
