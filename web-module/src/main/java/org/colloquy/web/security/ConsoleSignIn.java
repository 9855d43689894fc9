package org.colloquy.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.colloquy.api.access.AccessService;
import org.colloquy.api.access.Caller;
import org.colloquy.api.access.Role;

/** Begins and ends a console session. */
@ApplicationScoped
public class ConsoleSignIn {

    @EJB
    private AccessService access;

    @Inject
    private HttpServletRequest request;

    /** Whether the password is right and its owner may use the console; then the session belongs to them. */
    public boolean signIn(String name, String password) {
        Optional<Caller> caller = access.findByPassword(name, password, request.getRemoteAddr())
                .filter(found -> found.role() == Role.ADMIN);
        caller.ifPresent(this::begin);
        return caller.isPresent();
    }

    /** Ends the session with all it holds. */
    public void signOut() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void begin(Caller caller) {
        HttpSession session = request.getSession(true);
        // An id that was known before the sign-in, perhaps to somebody else, must not be worth anything after it.
        request.changeSessionId();
        Callers.setSession(session, caller);
        Callers.set(request, caller);
    }
}
