package org.colloquy.api.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is different between two versions. */
public record VersionDiff(int from, int to, List<Change> changes) {

    /**
     * One field that differs.
     *
     * @param before null: not set
     * @param after null: not set
     */
    public record Change(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {

        @Override
        public String toString() {
            return "Change[field=" + field + "]";
        }
    }
}
