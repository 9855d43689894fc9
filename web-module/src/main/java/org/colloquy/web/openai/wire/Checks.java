package org.colloquy.web.openai.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.Violation;
import org.colloquy.api.thread.UpdateThread;
import org.colloquy.web.http.ViolationPaths;

/**
 * Holds requests to the constraints of the api before they are sent there. The services do the same; but only the door knows
 * where in a body that makes two requests at once a wrong field stood.
 */
@ApplicationScoped
public class Checks {

    private final Validator validator;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Checks() {
        this(null);
    }

    /** With the server's validator. */
    @Inject
    public Checks(Validator validator) {
        this.validator = validator;
    }

    /** The request itself; {@code INVALID_REQUEST} naming the fields as the caller sent them. */
    public <T> T valid(T request) {
        return valid(request, "");
    }

    /** Metadata that is to replace what is there. */
    public Map<String, String> metadata(Map<String, String> metadata) {
        valid(new UpdateThread(null, Optional.of(metadata)));
        return metadata;
    }

    /**
     * As {@link #valid(Object)}, for a part of the body.
     *
     * @param prefix path of the part, with a dot at its end
     */
    public <T> T valid(T request, String prefix) {
        List<Violation> violations = ViolationPaths.violations(validator.validate(request)).stream()
                .map(violation -> new Violation(prefix + ParamNames.of(violation.field()), violation.message()))
                .toList();
        if (!violations.isEmpty()) {
            throw AppException.invalid(violations);
        }
        return request;
    }
}
