package org.colloquy.core.credential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.colloquy.core.platform.SecretFiles;

/**
 * Encrypts what must not be readable in the database. The key set comes from configuration or from the data folder, where it is
 * made at the first use; new text is sealed with its primary key, old text opens with any key that is still in the set.
 */
@ApplicationScoped
public class Vault {

    private Aead aead;

    @PostConstruct
    void open() {
        try {
            AeadConfig.register();
            String keyset = VaultSettings.keyset()
                    .or(() -> SecretFiles.find(VaultSettings.keysetFile()))
                    .orElseGet(Vault::newKeyset);
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
            aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key set for credentials cannot be read", e);
        }
    }

    /**
     * Encrypts a text.
     *
     * @param owner id of the row the text belongs to; the sealed text opens nowhere else
     */
    public String seal(String text, String owner) {
        try {
            byte[] sealed = aead.encrypt(text.getBytes(StandardCharsets.UTF_8), owner.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret cannot be encrypted", e);
        }
    }

    /** Decrypts what was sealed for the same owner. */
    public String unseal(String sealed, String owner) {
        try {
            byte[] text = aead.decrypt(Base64.getDecoder().decode(sealed), owner.getBytes(StandardCharsets.UTF_8));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret of " + owner + " does not open with this server's key set", e);
        }
    }

    private static String newKeyset() {
        try {
            String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
            SecretFiles.write(VaultSettings.keysetFile(), keyset);
            return keyset;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key set cannot be made", e);
        }
    }
}
