package org.colloquy.core.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.colloquy.api.access.AccessService;
import org.colloquy.api.access.Caller;
import org.colloquy.core.platform.Startup;

/** Looks callers up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccessBean implements AccessService {

    private static final Logger LOG = System.getLogger(AccessBean.class.getName());

    private static final int MAX_NAME = 256;
    private static final int MAX_PASSWORD = 1_024;

    @Inject
    private KnownKeys keys;

    @Inject
    private ConsoleUserRepository users;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInThrottle throttle;

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
    public Optional<Caller> findByPassword(String userName, String password, String address) {
        startup.require();
        if (userName.length() > MAX_NAME || password.isEmpty() || password.length() > MAX_PASSWORD) {
            return Optional.empty();
        }
        if (!throttle.admits(userName, address)) {
            LOG.log(
                    Level.WARNING,
                    "A sign-in from {0} is refused, whatever its password: too many were wrong",
                    address);
            return Optional.empty();
        }
        Optional<ConsoleUser> user = users.findByName(userName);
        if (user.isEmpty()) {
            passwords.pretend(password);
        }
        Optional<Caller> caller = user.filter(known -> passwords.matches(password, known.passwordHash()))
                .map(ConsoleUser::caller);
        if (caller.isPresent()) {
            throttle.succeeded(userName, address);
        } else {
            throttle.failed(userName, address);
            // What was typed as a name may be a password, so only names of users are written down.
            String whom = user.map(known -> known.caller().name()).orElse("an unknown user");
            LOG.log(Level.INFO, "A sign-in of {0} from {1} had a wrong password", whom, address);
        }
        return caller;
    }
}
