package org.colloquy.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.colloquy.api.credential.CredentialView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @TempDir
    private Path data;

    private final Vault vault = new Vault();

    @BeforeEach
    void useTheFolder() {
        System.setProperty("colloquy.data", data.toString());
        vault.open();
    }

    @AfterEach
    void forgetTheFolder() {
        System.clearProperty("colloquy.data");
    }

    @Test
    void opensWhatItSealedAlsoAfterARestart() {
        String sealed = vault.seal("sk-canary", "cred_1");
        Vault restarted = new Vault();
        restarted.open();

        assertThat(sealed).doesNotContain("canary");
        assertThat(restarted.unseal(sealed, "cred_1")).isEqualTo("sk-canary");
    }

    @Test
    void neverSealsTheSameTextTwiceTheSameWay() {
        assertThat(vault.seal("sk-canary", "cred_1")).isNotEqualTo(vault.seal("sk-canary", "cred_1"));
    }

    @Test
    void refusesASecretThatWasMovedToAnotherRow() {
        String sealed = vault.seal("sk-canary", "cred_1");

        assertThatThrownBy(() -> vault.unseal(sealed, "cred_2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cred_2");
    }

    @Test
    void aCredentialShowsOnlyTheEndOfItsKeyAndTheNamesOfItsHeaders() throws IOException {
        Credential credential = new Credential("ws_1", "main", false, Instant.EPOCH);
        credential.keep(new Secret("sk-canary-0123456789", Map.of("X-Team", "canary-value")), vault);
        CredentialView view = credential.view();

        assertThat(view.keyHint()).isEqualTo("6789");
        assertThat(view.headerNames()).containsExactly("X-Team");
        assertThat(view.toString()).doesNotContain("canary");
        assertThat(credential.reveal(vault).apiKey()).isEqualTo("sk-canary-0123456789");
        assertThat(Files.readString(data.resolve("keys").resolve("credentials.json")))
                .doesNotContain("canary");
    }
}
