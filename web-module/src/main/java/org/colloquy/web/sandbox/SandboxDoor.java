package org.colloquy.web.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who gets in: nobody unless the sandbox is enabled, and then everybody who uses the right method.
 *
 * @param enabled whether the sandbox is enabled
 * @param method the only method that makes sense
 */
record SandboxDoor(boolean enabled, String method) {

    static SandboxDoor of(String method) {
        return new SandboxDoor(SandboxSettings.ENABLED.get(), method);
    }

    /** The answer to a request that does not get in. */
    Optional<Answer> refusal(HttpServletRequest request) {
        if (!enabled) {
            return Optional.of(error(
                    404, "The sandbox model is switched off (" + SandboxSettings.ENABLED.key() + ").", "not_found"));
        }
        if (!request.getMethod().equals(method)) {
            return Optional.of(error(405, "Only " + method + " is allowed here.", "method_not_allowed")
                    .with("Allow", method));
        }
        return Optional.empty();
    }

    private static Answer error(int status, String message, String code) {
        return Answer.error(status, message, "invalid_request_error", null, code);
    }
}
