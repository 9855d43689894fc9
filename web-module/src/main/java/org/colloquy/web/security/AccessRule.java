package org.colloquy.web.security;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.colloquy.api.access.Caller;
import org.colloquy.api.access.Role;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a resource method: what the method says, else what its class says, else nobody.
 *
 * @param open whether callers need not be known
 * @param roles the roles that may call it, when not open
 */
record AccessRule(boolean open, Set<Role> roles) {

    private static final AccessRule NOBODY = new AccessRule(false, Set.of());
    private static final AccessRule ANYBODY = new AccessRule(true, Set.of());

    static AccessRule of(Class<?> resource, Method method) {
        return of(method).or(() -> of(resource)).orElse(NOBODY);
    }

    private static Optional<AccessRule> of(AnnotatedElement element) {
        RolesAllowed allowed = element.getAnnotation(RolesAllowed.class);
        if (element.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(NOBODY);
        }
        if (allowed != null) {
            return Optional.of(new AccessRule(false, roles(allowed.value())));
        }
        return element.isAnnotationPresent(PermitAll.class) ? Optional.of(ANYBODY) : Optional.empty();
    }

    /** Throws unless this caller, who may be nobody known, may go on. */
    void check(@Nullable Caller caller) {
        if (open) {
            return;
        }
        if (caller == null) {
            throw AppException.of(ErrorCode.UNAUTHENTICATED);
        }
        if (!roles.contains(caller.role())) {
            throw AppException.of(ErrorCode.FORBIDDEN);
        }
    }

    private static Set<Role> roles(String[] names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
