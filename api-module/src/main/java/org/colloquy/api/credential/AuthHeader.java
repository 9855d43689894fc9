package org.colloquy.api.credential;

/** In which header a provider wants its key. */
public enum AuthHeader {
    /** {@code Authorization: Bearer KEY}. */
    BEARER,
    /** {@code api-key: KEY}, as Azure wants it. */
    API_KEY
}
