package org.colloquy.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void unknownUsersHaveAHashOfTheSameFormAndCostAsEverybody() {
        String[] parts = Passwords.nobodys(new SecureRandom()).split(":");

        assertThat(parts).hasSize(4).startsWith("PBKDF2WithHmacSHA512", "210000");
        assertThat(Base64.getDecoder().decode(parts[2])).hasSize(32);
        assertThat(Base64.getDecoder().decode(parts[3])).hasSize(32);
    }

    @Test
    void unknownUsersHaveAnotherHashEachTime() {
        SecureRandom random = new SecureRandom();

        assertThat(Passwords.nobodys(random)).isNotEqualTo(Passwords.nobodys(random));
    }
}
