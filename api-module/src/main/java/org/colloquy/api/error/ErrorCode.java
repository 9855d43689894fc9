package org.colloquy.api.error;

import java.util.Locale;

/**
 * Every reason for which a call can fail. A code is stable: clients may compare {@link #type()}; titles are for people.
 */
public enum ErrorCode {
    INVALID_REQUEST(400, "The request is not valid"),
    UNAUTHENTICATED(401, "A valid API key is required"),
    FORBIDDEN(403, "The key's role does not allow this"),
    NOT_FOUND(404, "There is no such object"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be produced"),
    CONFLICT(409, "The object is in use or in another state"),
    THREAD_LOCKED(409, "A run of this thread has not ended"),
    RUN_STATE(409, "The run's state does not allow this"),
    MODEL_CANCELLED(409, "The call to the model was cancelled"),
    MESSAGE_DROPPED(409, "An earlier message is being answered, and this one was not taken in"),
    SUPERSEDED(409, "A newer message is answered instead"),
    SESSION_CLOSED(409, "The session is closed"),
    SESSION_EXPIRED(409, "The session has expired"),
    SESSION_PAUSED(409, "The session is paused"),
    BOT_EXISTS(409, "A bot with the same model and limit or the same assistant or flow exists"),
    CONTACT_BLOCKED(409, "The client is blocked and answered no more"),
    TRIGGER_EXISTS(409, "Another bot has the same trigger"),
    TRIGGER_ALL_EXISTS(409, "Another bot answers every message"),
    CREDENTIAL_NAME_TAKEN(409, "Another credential has the name"),
    CHANNEL_NAME_TAKEN(409, "Another channel has the name"),
    CHANNEL_KEY_TAKEN(409, "Another channel has the key"),
    LENGTH_REQUIRED(411, "The length of the form has to be announced"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The content type is not supported"),
    TOO_MANY_REQUESTS(429, "Too many requests are waiting"),
    FLOW_UNAVAILABLE(409, "The flow that answers is not published or not enabled"),
    INTERNAL(500, "Something went wrong on the server"),
    FLOW_FAILED(500, "The flow that answers could not go on"),
    MODEL_UNAVAILABLE(502, "The model could not be reached or failed"),
    MODEL_REFUSED(502, "The model's provider refused the request"),
    MODEL_PROMPT_REFUSED(502, "The model's provider refused the prompt or its parameters"),
    MODEL_REPLY_INVALID(502, "The model's reply could not be understood"),
    TOOL_LOOP(502, "The model kept calling functions and gave no answer"),
    MODEL_RATE_LIMITED(503, "The model's provider is limiting requests"),
    DATABASE_UNAVAILABLE(503, "The database is not available"),
    MODEL_TIMEOUT(504, "The model did not answer in time"),
    WAIT_TIMEOUT(504, "The answer takes longer than this call may wait");

    private static final String PREFIX = "urn:colloquy:problem:";

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that a REST door answers with. */
    public int status() {
        return status;
    }

    /** A short English sentence without details of the single case. */
    public String title() {
        return title;
    }

    /** The code in lower case with hyphens, as stored with a failed run: {@code model-timeout}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem type of RFC 9457: {@code urn:colloquy:problem:model-timeout}. */
    public String type() {
        return PREFIX + code();
    }
}
