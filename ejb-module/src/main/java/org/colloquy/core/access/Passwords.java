package org.colloquy.core.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Slow, salted hashes of passwords, made by Jakarta Security. */
@ApplicationScoped
class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;

    /** Of salts and of hashes, where nothing else is said. */
    private static final int BYTES = 32;

    @Inject
    private Pbkdf2PasswordHash hash;

    private String unknownUsersHash;

    @PostConstruct
    void configure() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm",
                ALGORITHM,
                "Pbkdf2PasswordHash.Iterations",
                String.valueOf(ITERATIONS)));
        unknownUsersHash = nobodys(new SecureRandom());
    }

    /**
     * What no password has, in the form that Jakarta Security prescribes and as long as its hashes are. Drawn, not computed: a
     * hash costs most of a second of each start.
     */
    static String nobodys(SecureRandom random) {
        byte[] salt = new byte[BYTES];
        byte[] drawn = new byte[BYTES];
        random.nextBytes(salt);
        random.nextBytes(drawn);
        Base64.Encoder text = Base64.getEncoder();
        return String.join(
                ":", ALGORITHM, String.valueOf(ITERATIONS), text.encodeToString(salt), text.encodeToString(drawn));
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
