package org.colloquy.web.security;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import org.colloquy.web.http.Route;

/** Runs after matching and before a body is read. */
@Priority(Priorities.AUTHORIZATION)
final class AuthorizationRequestFilter implements ContainerRequestFilter {

    private final AccessRule rule;
    private final String route;

    @Context
    private HttpServletRequest request;

    AuthorizationRequestFilter(AccessRule rule, String route) {
        this.rule = rule;
        this.route = route;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Route.set(request, request.getServletPath() + route);
        rule.check(Callers.of(request));
    }
}
