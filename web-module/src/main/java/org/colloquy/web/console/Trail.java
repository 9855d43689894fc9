package org.colloquy.web.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader stands in a list that can only be read forwards. The way back is the list of the places left behind, kept in
 * the page's address.
 *
 * @param after where the shown page begins; null for the first page
 * @param behind where the pages before it begin, without the first page
 */
record Trail(@Nullable String after, List<String> behind) {

    /** Keeps the address well below what servers and proxies take; going back further leads to the first page. */
    static final int LONGEST = 20;

    private static final Pattern SEPARATOR = Pattern.compile("\\.");

    Trail {
        int surplus = Math.max(0, behind.size() - LONGEST);
        behind = List.copyOf(behind.subList(surplus, behind.size()));
    }

    static Trail of(@Nullable String after, @Nullable String behind) {
        List<String> places = behind == null
                ? List.of()
                : Arrays.stream(SEPARATOR.split(behind, LONGEST + 1))
                        .filter(place -> !place.isBlank())
                        .toList();
        return new Trail(after == null || after.isBlank() ? null : after, places);
    }

    boolean atStart() {
        return after == null;
    }

    Trail forward(String nextAfter) {
        if (after == null) {
            return new Trail(nextAfter, List.of());
        }
        List<String> places = new ArrayList<>(behind);
        places.add(after);
        return new Trail(nextAfter, places);
    }

    Trail back() {
        if (behind.isEmpty()) {
            return new Trail(null, List.of());
        }
        int last = behind.size() - 1;
        return new Trail(behind.get(last), behind.subList(0, last));
    }

    /** The places left behind as one parameter; null when there are none. */
    @Nullable
    String places() {
        return behind.isEmpty() ? null : String.join(".", behind);
    }
}
