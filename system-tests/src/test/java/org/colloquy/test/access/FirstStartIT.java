package org.colloquy.test.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.bed.Haystack;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server to which nobody has given a key or a password: it makes its own and tells nobody else. All tests come in with them. */
@AgainstServer
class FirstStartIT {

    private final Bed bed;
    private final Colloquy administrator;

    FirstStartIT(Bed bed, Colloquy administrator) {
        this.bed = bed;
        this.administrator = administrator;
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-api-key", "first-admin-password", "keys/credentials.json"})
    void itsSecretsLieInTheDataFolderForTheOwnerOnly(String file) throws IOException {
        administrator.createCredential(Map.of());
        Path secret = bed.data().resolve(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
    }

    @Test
    void theKeyAndThePasswordAreLongAndDifferent() {
        assertThat(bed.adminKey()).hasSizeGreaterThanOrEqualTo(16).doesNotContainAnyWhitespaces();
        assertThat(bed.adminPassword())
                .hasSizeGreaterThanOrEqualTo(16)
                .doesNotContainAnyWhitespaces()
                .isNotEqualTo(bed.adminKey());
    }

    @Test
    void noLogHasThem() {
        assertThat(Haystack.find(bed.logs(), bed.adminKey())).isEmpty();
        assertThat(Haystack.find(bed.logs(), bed.adminPassword())).isEmpty();
    }

    @Test
    void nobodyComesInWithoutTheKey() {
        administrator.door().get("/api/keys").expect(200);
        Door.at(bed.server().baseUri()).get("/api/keys").problem(401);
    }
}
