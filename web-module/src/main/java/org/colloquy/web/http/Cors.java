package org.colloquy.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which pages of other servers a browser lets call, and with which headers. */
public final class Cors {

    private static final String ANY = "*";
    private static final String ONE_HOUR = "3600";

    /** Lets no page of another server call. */
    public static final Cors NONE = new Cors(null, "", Pattern.compile(""), "");

    private final Set<String> origins;
    private final String methods;
    private final Pattern headers;
    private final String exposed;

    /**
     * The rules of one door.
     *
     * @param origins which pages may call, with commas between, or {@code *}; null for none
     * @param methods those they may use, with commas between
     * @param headers the names in lower case of those they may send
     * @param exposed names of those they may read, with commas between
     */
    public Cors(@Nullable String origins, String methods, Pattern headers, String exposed) {
        this.methods = methods;
        this.headers = headers;
        this.exposed = exposed;
        this.origins = origins == null
                ? Set.of()
                : Arrays.stream(origins.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    /** Adds what a browser wants to see; whether the request was only the question whether one may come. */
    public boolean answer(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (origins.isEmpty() || origin == null) {
            return false;
        }
        response.addHeader("Vary", "Origin");
        if (!origins.contains(ANY) && !origins.contains(origin)) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : origin);
        response.setHeader("Access-Control-Expose-Headers", exposed);
        if (!request.getMethod().equals("OPTIONS") || request.getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Methods", methods);
        String allowed = allowed(request.getHeader("Access-Control-Request-Headers"));
        if (!allowed.isEmpty()) {
            response.setHeader("Access-Control-Allow-Headers", allowed);
        }
        response.setHeader("Access-Control-Max-Age", ONE_HOUR);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return true;
    }

    String allowed(@Nullable String requested) {
        List<String> names = requested == null ? List.of() : List.of(requested.split(","));
        return names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> headers.matcher(name).matches())
                .collect(Collectors.joining(", "));
    }
}
