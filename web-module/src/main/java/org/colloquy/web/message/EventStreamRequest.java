package org.colloquy.web.message;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.InboundMessage;
import org.colloquy.api.message.SendMessage;
import org.colloquy.web.http.JsonBody;
import org.colloquy.web.security.CurrentCaller;
import org.colloquy.web.stream.EventStream;
import org.colloquy.web.stream.LastEvent;
import org.jspecify.annotations.Nullable;

/** Recognises and reads the request for a streamed answer. */
final class EventStreamRequest {

    static final String ROUTE = "/api/sessions/{sessionId}/messages";
    static final String EVENTS_ROUTE = "/api/sessions/{sessionId}/runs/{id}/events";

    private static final Pattern MESSAGES = Pattern.compile("/sessions/([^/]+)/messages/?");

    private static final Pattern EVENTS = Pattern.compile("/sessions/([^/]+)/runs/([^/]+)/events/?");

    private EventStreamRequest() {}

    /** A reader who comes back for the rest of an answer. */
    record Resumption(String sessionId, String runId, long after) {}

    static Optional<Resumption> resumption(HttpServletRequest request) {
        String path = request.getPathInfo();
        Matcher events = EVENTS.matcher(path == null ? "" : path);
        return request.getMethod().equals("GET") && events.matches()
                ? Optional.of(new Resumption(
                        events.group(1),
                        events.group(2),
                        LastEvent.number(request, name -> "must be the number of an event")))
                : Optional.empty();
    }

    static boolean matches(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && wantsEvents(request.getHeader("Accept"))
                && path(request).matches();
    }

    static InboundMessage read(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw AppException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
        Matcher path = path(request);
        if (!path.matches()) {
            throw AppException.of(ErrorCode.NOT_FOUND);
        }
        SendMessage message = JsonBody.read(request.getInputStream(), SendMessage.class);
        String workspace = CurrentCaller.of(request).workspaceId();
        return Inbound.message(workspace, path.group(1), request.getHeader(Inbound.IDEMPOTENCY_KEY), message);
    }

    static boolean wantsEvents(@Nullable String accept) {
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(EventStream.MEDIA_TYPE);
    }

    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().equalsIgnoreCase("application/json");
    }

    private static Matcher path(HttpServletRequest request) {
        String path = request.getPathInfo();
        return MESSAGES.matcher(path == null ? "" : path);
    }
}
