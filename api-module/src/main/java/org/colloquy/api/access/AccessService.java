package org.colloquy.api.access;

import jakarta.ejb.Local;
import java.util.Optional;

/** Tells who a caller is. Neither method says which part was wrong, and both take the same time for known and unknown names. */
@Local
public interface AccessService {

    /** The caller behind an API key; empty for an unknown, malformed or revoked key. */
    Optional<Caller> findByKey(String apiKey);

    /**
     * The console user with this name and password; empty when either is wrong, and for a while also when they are right, after
     * too many wrong ones for this name or from this address.
     *
     * @param address where the request comes from
     */
    Optional<Caller> findByPassword(String userName, String password, String address);
}
