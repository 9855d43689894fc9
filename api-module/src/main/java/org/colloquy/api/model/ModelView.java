package org.colloquy.api.model;

import java.time.Instant;

/**
 * A model that can be named.
 *
 * @param createdAt the epoch when the provider does not say
 * @param ownedBy as the provider says
 */
public record ModelView(String id, Instant createdAt, String ownedBy) {}
