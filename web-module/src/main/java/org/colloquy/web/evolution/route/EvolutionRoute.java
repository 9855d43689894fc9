package org.colloquy.web.evolution.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One route.
 *
 * @param template the path, with names in braces for what varies
 * @param status the status of success
 */
public record EvolutionRoute(String method, String template, Access access, int status, Handler handler) {

    /** The name of the segment that names the instance. */
    public static final String INSTANCE = "instance";

    /** A route that is read. */
    public static EvolutionRoute onGet(String template, Access access, Handler handler) {
        return new EvolutionRoute("GET", template, access, 200, handler);
    }

    /** A route that takes a body and answers 200. */
    public static EvolutionRoute onPost(String template, Access access, Handler handler) {
        return new EvolutionRoute("POST", template, access, 200, handler);
    }

    /** A route that takes a body and answers 201. */
    public static EvolutionRoute onCreate(String template, Access access, Handler handler) {
        return new EvolutionRoute("POST", template, access, 201, handler);
    }

    /** A route that changes something. */
    public static EvolutionRoute onPut(String template, Access access, Handler handler) {
        return new EvolutionRoute("PUT", template, access, 200, handler);
    }

    /** A route that deletes. */
    public static EvolutionRoute onDelete(String template, Access access, Handler handler) {
        return new EvolutionRoute("DELETE", template, access, 200, handler);
    }

    /** What the path has in the places of the names; null when it is the path of another route. */
    @Nullable
    Map<String, String> match(List<String> path) {
        List<String> pattern = Paths.segments(template);
        if (pattern.size() != path.size()) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = pattern.get(i);
            if (segment.startsWith("{")) {
                values.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return null;
            }
        }
        return values;
    }
}
