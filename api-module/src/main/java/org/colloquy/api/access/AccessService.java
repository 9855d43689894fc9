package org.colloquy.api.access;

import jakarta.ejb.Local;
import java.util.Optional;

/** Tells who a caller is. Neither method says which part was wrong, and both take the same time for known and unknown names. */
@Local
public interface AccessService {

    /** The caller behind an API key; empty for an unknown, malformed or revoked key. */
    Optional<Caller> findByKey(String apiKey);

    /** The console user with this name and password; empty when either is wrong. */
    Optional<Caller> findByPassword(String userName, String password);
}
