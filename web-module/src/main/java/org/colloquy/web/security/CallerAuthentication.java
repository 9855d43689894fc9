package org.colloquy.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.colloquy.api.access.AccessService;
import org.colloquy.api.access.Caller;

/**
 * Finds out who calls; {@link AccessFilter} decides what that means. The two are apart because a container authenticates
 * before any filter runs, where a refusal would get neither request id nor log line.
 */
@ApplicationScoped
public class CallerAuthentication implements HttpAuthenticationMechanism {

    @EJB
    private AccessService access;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Caller> found;
        try {
            found = identify(request);
        } catch (RuntimeException e) {
            Callers.setFailure(request, e);
            return context.doNothing();
        }
        if (found.isEmpty()) {
            return context.doNothing();
        }
        Caller caller = found.get();
        Callers.set(request, caller);
        return context.notifyContainerAboutLogin(caller, Set.of(caller.role().name()));
    }

    private Optional<Caller> identify(HttpServletRequest request) {
        return switch (Zone.of(request)) {
            case OPEN, GUARDED -> Optional.empty();
            case CONSOLE -> Optional.ofNullable(Callers.ofSession(request));
            case KEY, GUEST -> ApiKeyHeaders.find(request).flatMap(access::findByKey);
        };
    }
}
