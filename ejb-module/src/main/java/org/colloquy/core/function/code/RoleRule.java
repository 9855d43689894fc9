package org.colloquy.core.function.code;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.colloquy.api.access.Role;

/**
 * Who may have a function called: what its method says, else the class that declares it, else the bean's class, else everybody.
 *
 * @param open whether the role does not matter
 * @param roles the names of the roles that may, when it does
 */
record RoleRule(boolean open, Set<String> roles) {

    private static final RoleRule NOBODY = new RoleRule(false, Set.of());
    private static final RoleRule EVERYBODY = new RoleRule(true, Set.of());

    static RoleRule of(Class<?> bean, Method method) {
        return of(method)
                .or(() -> of(method.getDeclaringClass()))
                .or(() -> of(bean))
                .orElse(EVERYBODY);
    }

    boolean allows(Role role) {
        return open || roles.contains(role.name());
    }

    private static Optional<RoleRule> of(AnnotatedElement element) {
        RolesAllowed allowed = element.getAnnotation(RolesAllowed.class);
        if (element.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(NOBODY);
        }
        if (allowed != null) {
            return Optional.of(new RoleRule(false, Set.of(allowed.value())));
        }
        return element.isAnnotationPresent(PermitAll.class) ? Optional.of(EVERYBODY) : Optional.empty();
    }
}
