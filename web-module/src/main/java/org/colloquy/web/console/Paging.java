package org.colloquy.web.console;

import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Servlets;

/** Which part of a page's list the address asks for, and the addresses of the parts next to it. */
@Model
public class Paging {

    private static final int MOST = 100;

    @Inject
    @Param
    private @Nullable String limit;

    @Inject
    @Param
    private @Nullable String after;

    @Inject
    @Param
    private @Nullable String behind;

    private @Nullable String nextAfter;

    PageRequest request() {
        return new PageRequest(limit(), trail().after());
    }

    /** The page's elements; remembers whether others follow. */
    <T> List<T> show(Page<T> page) {
        nextAfter = page.nextAfter();
        return page.data();
    }

    /** Address of the part before this one; null at the start. */
    public @Nullable String getBack() {
        return trail().atStart() ? null : address(trail().back());
    }

    /** Address of the part after this one; null at the end. */
    public @Nullable String getForward() {
        return nextAfter == null ? null : address(trail().forward(nextAfter));
    }

    private Trail trail() {
        return Trail.of(after, behind);
    }

    private int limit() {
        try {
            return limit == null ? PageRequest.DEFAULT_LIMIT : Math.min(MOST, Math.max(1, Integer.parseInt(limit)));
        } catch (NumberFormatException e) {
            // An address somebody has edited by hand; the list itself is still what was meant.
            return PageRequest.DEFAULT_LIMIT;
        }
    }

    /** The current address with another place in the list; filters and ids stay. */
    private static String address(Trail trail) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Faces.getRequestParameterValuesMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        put(parameters, "after", trail.after());
        put(parameters, "behind", trail.places());
        return "?" + Servlets.toQueryString(parameters);
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
        if (value == null) {
            parameters.remove(name);
        } else {
            parameters.put(name, List.of(value));
        }
    }
}
