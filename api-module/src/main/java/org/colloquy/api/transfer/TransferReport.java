package org.colloquy.api.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import, or would become of it.
 *
 * @param dryRun whether nothing was stored
 * @param items one for each object, in the order in which they are stored
 */
public record TransferReport(boolean dryRun, List<Item> items) {

    /** What an item is about. */
    public enum Kind {
        INSTANCE,
        CREDENTIAL,
        SETTINGS,
        BOT;

        /** The word on the wire: lower case. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of an object. */
    public enum Outcome {
        /** It is stored now. */
        CREATED,
        /** It was there, and was left as it is. */
        EXISTS,
        /** It was not stored; the reason says why. */
        REFUSED;

        /** The word on the wire: lower case. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One object.
     *
     * @param instance the instance it belongs to
     * @param name its name, or its id at the other server where it has none
     * @param id its id here; null when it is not stored
     * @param reason why it was refused; null unless it was
     * @param key the key of a new instance, shown only here; null otherwise
     */
    public record Item(
            Kind kind,
            String instance,
            String name,
            Outcome outcome,
            @Nullable String id,
            @Nullable String reason,
            @Nullable String key) {

        @Override
        public String toString() {
            return kind + " " + name + " " + outcome;
        }
    }
}
