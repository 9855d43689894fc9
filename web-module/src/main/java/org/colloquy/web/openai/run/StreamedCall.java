package org.colloquy.web.openai.run;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call whose answer is a stream, or may be one.
 *
 * @param kind what it does
 * @param threadId empty where the call makes the thread
 * @param runId empty where the call makes the run
 */
record StreamedCall(Kind kind, String threadId, String runId) {

    enum Kind {
        CREATE_WITH_THREAD("/v1/threads/runs"),
        CREATE("/v1/threads/{threadId}/runs"),
        SUBMIT("/v1/threads/{threadId}/runs/{id}/submit_tool_outputs"),
        FOLLOW("/v1/threads/{threadId}/runs/{id}/events");

        private final String route;

        Kind(String route) {
            this.route = route;
        }

        String route() {
            return route;
        }
    }

    private static final Pattern WITH_THREAD = Pattern.compile("/threads/runs/?");
    private static final Pattern ON_THREAD = Pattern.compile("/threads/([^/]+)/runs/?");
    private static final Pattern OF_RUN =
            Pattern.compile("/threads/([^/]+)/runs/([^/]+)/(submit_tool_outputs|events)/?");

    static Optional<StreamedCall> of(HttpServletRequest request) {
        String path = request.getPathInfo();
        return of(request.getMethod(), path == null ? "" : path);
    }

    /** The call behind a method and a path below {@code /v1}. */
    static Optional<StreamedCall> of(String method, String path) {
        boolean post = method.equals("POST");
        if (post && WITH_THREAD.matcher(path).matches()) {
            return Optional.of(new StreamedCall(Kind.CREATE_WITH_THREAD, "", ""));
        }
        Matcher onThread = ON_THREAD.matcher(path);
        if (post && onThread.matches()) {
            return Optional.of(new StreamedCall(Kind.CREATE, onThread.group(1), ""));
        }
        Matcher ofRun = OF_RUN.matcher(path);
        if (!ofRun.matches()) {
            return Optional.empty();
        }
        Kind kind = ofRun.group(3).equals("events") ? Kind.FOLLOW : Kind.SUBMIT;
        return method.equals(kind == Kind.FOLLOW ? "GET" : "POST")
                ? Optional.of(new StreamedCall(kind, ofRun.group(1), ofRun.group(2)))
                : Optional.empty();
    }
}
