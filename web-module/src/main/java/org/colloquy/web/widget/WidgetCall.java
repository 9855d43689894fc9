package org.colloquy.web.widget;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request wants from a widget. */
record WidgetCall(Kind kind, String token) {

    enum Kind {
        /** The third-party widget's OpenAI engine. */
        OPENAI("POST", ""),
        /** The array format, as its Rasa engine speaks it. */
        NATIVE("POST", "/messages"),
        /** Its universal engine. */
        UNIVERSAL("POST", "/universal"),
        UNIVERSAL_SESSION("GET", "/universal/session"),
        /** A key for a visitor. */
        SESSION("GET", "/session"),
        /** What was said while no page was waiting. */
        SAID("GET", "/messages"),
        /** Our own element. */
        STREAM("POST", "/stream"),
        DEMO("GET", "/demo");

        private final String method;
        private final String path;

        Kind(String method, String path) {
            this.method = method;
            this.path = path;
        }

        String route() {
            return "/widget/{token}" + path;
        }

        boolean asks() {
            return method.equals("POST");
        }
    }

    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{1,64})(/[a-z/]*)?");

    /** The call behind a method and a path below {@code /widget}. */
    static Optional<WidgetCall> of(String method, @Nullable String path) {
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group(2) == null || matcher.group(2).equals("/") ? "" : matcher.group(2);
        for (Kind kind : Kind.values()) {
            if (kind.path.equals(rest) && (kind.method.equals(method) || method.equals("OPTIONS"))) {
                return Optional.of(new WidgetCall(kind, matcher.group(1)));
            }
        }
        return Optional.empty();
    }
}
