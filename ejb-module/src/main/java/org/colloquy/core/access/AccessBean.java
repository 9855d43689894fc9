package org.colloquy.core.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.api.access.AccessService;
import org.colloquy.api.access.Caller;
import org.colloquy.core.platform.Startup;

/** Looks callers up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccessBean implements AccessService {

    private static final int MAX_PASSWORD = 1_024;

    @Inject
    private KnownKeys keys;

    @Inject
    private ConsoleUserRepository users;

    @Inject
    private Passwords passwords;

    @Inject
    private Startup startup;

    @Override
    public Optional<Caller> findByKey(String apiKey) {
        startup.require();
        if (apiKey.length() < KeySecret.MIN_LENGTH || apiKey.length() > KeySecret.MAX_LENGTH) {
            return Optional.empty();
        }
        return keys.find(new KeySecret(apiKey).hash());
    }

    @Override
    public Optional<Caller> findByPassword(String userName, String password) {
        startup.require();
        if (password.isEmpty() || password.length() > MAX_PASSWORD) {
            return Optional.empty();
        }
        Optional<ConsoleUser> user = users.findByName(userName);
        if (user.isEmpty()) {
            passwords.pretend(password);
        }
        return user.filter(known -> passwords.matches(password, known.passwordHash()))
                .map(ConsoleUser::caller);
    }
}
