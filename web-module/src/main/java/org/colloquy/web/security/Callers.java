package org.colloquy.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.colloquy.api.access.Caller;
import org.jspecify.annotations.Nullable;

/** Where a request and a console session keep their caller. */
final class Callers {

    static final String ATTRIBUTE = Caller.class.getName();
    private static final String FAILURE = Callers.class.getName() + ".failure";

    private Callers() {}

    static @Nullable Caller of(HttpServletRequest request) {
        return (Caller) request.getAttribute(ATTRIBUTE);
    }

    static void set(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    static @Nullable Caller ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Caller) session.getAttribute(ATTRIBUTE);
    }

    static void setSession(HttpSession session, Caller caller) {
        session.setAttribute(ATTRIBUTE, caller);
    }

    /** Why nobody could find out who the caller is; null when that worked. */
    static @Nullable RuntimeException failure(HttpServletRequest request) {
        return (RuntimeException) request.getAttribute(FAILURE);
    }

    static void setFailure(HttpServletRequest request, RuntimeException failure) {
        request.setAttribute(FAILURE, failure);
    }
}
