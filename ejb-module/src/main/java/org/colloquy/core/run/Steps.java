package org.colloquy.core.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.Slice;

/** Pages through the steps of one run, which are few and in memory. */
final class Steps {

    private Steps() {}

    static Slice<RunStep> slice(List<RunStep> oldestFirst, ListRequest page) {
        List<RunStep> ordered = new ArrayList<>(oldestFirst);
        if (page.order() == ListRequest.Order.DESC) {
            Collections.reverse(ordered);
        }
        int from = 0;
        int to = ordered.size();
        for (int i = 0; i < ordered.size(); i++) {
            String id = ordered.get(i).id();
            if (id.equals(page.after())) {
                from = i + 1;
            }
            if (id.equals(page.before())) {
                to = i;
            }
        }
        List<RunStep> wanted = new ArrayList<>(ordered.subList(Math.min(from, to), to));
        boolean backwards = page.before() != null && page.after() == null;
        if (backwards) {
            Collections.reverse(wanted);
        }
        return Slice.of(wanted, page.limit(), backwards);
    }
}
