package org.colloquy.web.security;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Puts the rule of each resource method before it. Resolved once, when the application starts. */
@Provider
public final class AuthorizationFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        AccessRule rule = AccessRule.of(resource.getResourceClass(), resource.getResourceMethod());
        String route = RoutePattern.of(resource.getResourceClass(), resource.getResourceMethod());
        context.register(new AuthorizationRequestFilter(rule, route));
    }
}
