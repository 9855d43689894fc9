package org.colloquy.api.file;

import java.time.Instant;

/**
 * A file as stored.
 *
 * @param name without folders
 * @param purpose what it is for, as its owner said
 */
public record FileView(String id, String name, String purpose, long bytes, Instant createdAt) {}
