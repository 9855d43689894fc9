package org.colloquy.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.colloquy.api.access.Caller;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;

/** Who makes the current request. */
@ApplicationScoped
public class CurrentCaller {

    @Inject
    private HttpServletRequest request;

    /** The caller; {@code UNAUTHENTICATED} when the request has none. */
    public Caller get() {
        return of(request);
    }

    /** The only workspace that the caller can see. */
    public String workspaceId() {
        return get().workspaceId();
    }

    /** The caller of a request where nothing is injected, such as in a filter. */
    public static Caller of(HttpServletRequest request) {
        return find(request).orElseThrow(() -> AppException.of(ErrorCode.UNAUTHENTICATED));
    }

    /** The caller, where none is needed. */
    public static Optional<Caller> find(HttpServletRequest request) {
        return Optional.ofNullable(Callers.of(request));
    }
}
