package org.colloquy.test.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.bed.FirstStart;
import org.colloquy.test.client.Colloquy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A server that nobody has configured: it makes its own first key and password and tells nobody else. */
@AgainstServer
@Tag("first-start")
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS + 5)
class FirstStartIT {

    private final Bed bed;

    FirstStartIT(Bed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void makeRoom() {
        bed.server().stop();
    }

    @Test
    void theFirstKeyAndPasswordLieInTheDataFolderForTheOwnerOnlyAndTheKeyWorks() throws IOException {
        try (FirstStart first = bed.firstStart()) {
            first.start();

            String key = secretIn(first.data().resolve("first-api-key"));
            String password = secretIn(first.data().resolve("first-admin-password"));
            assertThat(password).hasSizeGreaterThanOrEqualTo(16).isNotEqualTo(key);
            Colloquy administrator = new Colloquy(first.door()).as(key);
            administrator.createCredential(Map.of());
            requireOwnerOnly(first.data().resolve("keys/credentials.json"));
            first.door().get("/api/keys").problem(401);
            first.door().post("/sandbox/v1/chat/completions", "{}").expect(404);
            first.close();
            first.start();

            assertThat(secretIn(first.data().resolve("first-api-key"))).isEqualTo(key);
            assertThat(administrator.idsOf("/api/keys", 100)).hasSize(1);
        }
    }

    private static String secretIn(Path file) throws IOException {
        requireOwnerOnly(file);
        String secret = Files.readString(file).strip();
        assertThat(secret).hasSizeGreaterThanOrEqualTo(16).doesNotContainAnyWhitespaces();
        return secret;
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as(file.toString())
                .isEqualTo("rw-------");
    }
}
