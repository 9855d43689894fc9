package org.colloquy.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.colloquy.api.access.Caller;
import org.colloquy.api.access.Role;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessRuleTest {

    private static final Caller ADMIN = new Caller("key_1", "a", "ws_1", Role.ADMIN);
    private static final Caller USER = new Caller("key_2", "u", "ws_1", Role.USER);

    static class Silent {
        void silent() {}

        @RolesAllowed("ADMIN")
        void admins() {}
    }

    @DenyAll
    static class Closed {
        void silent() {}

        @RolesAllowed({"ADMIN", "USER"})
        void both() {}

        @PermitAll
        void open() {}
    }

    @RolesAllowed("USER")
    static class Users {
        void silent() {}

        @DenyAll
        void closed() {}
    }

    @Test
    void whereNothingIsSaidNobodyMayCall() {
        assertThat(refusal(Silent.class, "silent", ADMIN)).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void theMethodSaysItBeforeTheClass() {
        assertThat(refusal(Closed.class, "silent", ADMIN)).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal(Closed.class, "both", USER)).isNull();
        assertThat(refusal(Users.class, "silent", USER)).isNull();
        assertThat(refusal(Users.class, "closed", USER)).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void anotherRoleIsForbidden() {
        assertThat(refusal(Silent.class, "admins", USER)).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal(Silent.class, "admins", ADMIN)).isNull();
    }

    @Test
    void anUnknownCallerIsAskedForAKey() {
        assertThat(refusal(Closed.class, "both", null)).isEqualTo(ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void anOpenMethodNeedsNoCaller() {
        assertThatCode(() -> rule(Closed.class, "open").check(null)).doesNotThrowAnyException();
    }

    private static @Nullable ErrorCode refusal(Class<?> resource, String method, @Nullable Caller caller) {
        AppException refused = catchThrowableOfType(
                AppException.class, () -> rule(resource, method).check(caller));
        return refused == null ? null : refused.code();
    }

    private static AccessRule rule(Class<?> resource, String method) throws NoSuchMethodException {
        return AccessRule.of(resource, resource.getDeclaredMethod(method));
    }
}
