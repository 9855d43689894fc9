package org.colloquy.web.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.colloquy.api.access.Caller;
import org.colloquy.web.http.Route;

/** Runs after matching and before a body is read. Gets at the request by its properties: not every server injects here. */
@Priority(Priorities.AUTHORIZATION)
final class AuthorizationRequestFilter implements ContainerRequestFilter {

    private final AccessRule rule;
    private final String route;

    AuthorizationRequestFilter(AccessRule rule, String route) {
        this.rule = rule;
        this.route = route;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Route.set(context, route);
        rule.check((Caller) context.getProperty(Callers.ATTRIBUTE));
    }
}
