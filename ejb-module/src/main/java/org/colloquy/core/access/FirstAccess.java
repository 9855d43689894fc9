package org.colloquy.core.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.colloquy.api.access.Role;
import org.colloquy.core.platform.DataSettings;
import org.colloquy.core.platform.SecretFiles;
import org.colloquy.core.platform.Time;
import org.colloquy.core.workspace.MainWorkspaceReady;

/**
 * The first administrator: a key for the API and a password for the console. Both are random and left in the data folder, or
 * given by configuration; there is no default.
 */
@ApplicationScoped
class FirstAccess {

    private static final String KEY_FILE = "first-api-key";
    private static final String PASSWORD_FILE = "first-admin-password";
    private static final String ADMIN = "admin";

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private ConsoleUserRepository users;

    @Inject
    private Passwords passwords;

    @Inject
    private Time time;

    void ensureKey(@Observes @Priority(100) MainWorkspaceReady event) {
        Optional<KeySecret> configured = AccessSettings.bootstrapKey().map(FirstAccess::longEnough);
        if (configured.isPresent()) {
            if (keys.findByHash(configured.get().hash()).isEmpty()) {
                addKey(event.workspaceId(), configured.get());
            }
        } else if (keys.isEmpty(event.workspaceId())) {
            KeySecret secret = KeySecret.random();
            addKey(event.workspaceId(), secret);
            SecretFiles.write(file(KEY_FILE), secret.text() + "\n");
        }
    }

    void ensureAdministrator(@Observes @Priority(200) MainWorkspaceReady event) {
        Optional<String> configured = AccessSettings.adminPassword();
        Optional<ConsoleUser> admin = users.findByName(ADMIN);
        if (admin.isEmpty()) {
            String password = configured.orElseGet(() -> KeySecret.random().text());
            users.add(new ConsoleUser(event.workspaceId(), ADMIN, Role.ADMIN, passwords.hash(password), time.now()));
            if (configured.isEmpty()) {
                SecretFiles.write(file(PASSWORD_FILE), password + "\n");
            }
        } else if (configured.isPresent()
                && !passwords.matches(configured.get(), admin.get().passwordHash())) {
            admin.get().changePassword(passwords.hash(configured.get()));
        }
    }

    private void addKey(String workspaceId, KeySecret secret) {
        keys.add(new ApiKey(workspaceId, "first administrator", Role.ADMIN, secret, time.now()));
    }

    private static KeySecret longEnough(String text) {
        if (text.length() < KeySecret.MIN_LENGTH || text.length() > KeySecret.MAX_LENGTH) {
            throw new IllegalStateException("colloquy.bootstrap.key must have " + KeySecret.MIN_LENGTH + " to "
                    + KeySecret.MAX_LENGTH + " characters");
        }
        return new KeySecret(text);
    }

    private static Path file(String name) {
        return DataSettings.folder().resolve(name);
    }
}
