package org.colloquy.core.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Slow, salted hashes of passwords, made by Jakarta Security. */
@ApplicationScoped
class Passwords {

    @Inject
    private Pbkdf2PasswordHash hash;

    private String unknownUsersHash;

    @PostConstruct
    void configure() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "210000"));
        unknownUsersHash = hash("nobody's password");
    }

    String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    boolean matches(String password, String storedHash) {
        return hash.verify(password.toCharArray(), storedHash);
    }

    /** Takes as long as a real comparison, so that time does not tell which names exist. */
    void pretend(String password) {
        matches(password, unknownUsersHash);
    }
}
