package org.colloquy.web.sandbox;

import org.jspecify.annotations.Nullable;

/** What is wrong with a request, in the words and the shape a provider would use. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private BadRequest(int status, String message, @Nullable String param, @Nullable String code) {
        super(message, null, false, false);
        this.answer = Answer.error(status, message, "invalid_request_error", param, code);
    }

    static BadRequest unreadable() {
        return new BadRequest(400, "The body of the request is not a JSON object.", null, null);
    }

    static BadRequest tooLarge() {
        return new BadRequest(413, "The body of the request is too large.", null, "too_large");
    }

    static BadRequest missing(String param) {
        return new BadRequest(400, "Missing required parameter: '" + param + "'.", param, "missing_required_parameter");
    }

    static BadRequest wrongType(String param, String expected) {
        return new BadRequest(
                400, "Invalid type for '" + param + "': expected " + expected + ".", param, "invalid_type");
    }

    static BadRequest wrongValue(String param, String expected) {
        return new BadRequest(400, "Invalid value for '" + param + "': " + expected + ".", param, "invalid_value");
    }

    Answer answer() {
        return answer;
    }
}
