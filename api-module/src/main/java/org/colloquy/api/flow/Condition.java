package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be true or not. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.Comparison.class, name = "compare"),
    @JsonSubTypes.Type(value = Condition.All.class, name = "all"),
    @JsonSubTypes.Type(value = Condition.Any.class, name = "any"),
    @JsonSubTypes.Type(value = Condition.Open.class, name = "office_hours")
})
public sealed interface Condition {

    /** Deepest nesting of groups. */
    int MAX_DEPTH = 5;

    /**
     * Compares a variable with a value.
     *
     * @param variable what is compared; null: the last message of the contact's
     * @param value with what, which may hold variables; for {@code is_number} and {@code is_message} nothing
     */
    record Comparison(
            @Nullable @Pattern(regexp = FlowDefinition.ANY_VARIABLE)
            String variable,

            @NotNull Operator operator,
            @Nullable @Size(max = FlowDefinition.MAX_TEXT) String value)
            implements Condition {}

    /** Every one of them (AND). */
    record All(
            @NotEmpty @Size(max = FlowDefinition.MAX_PARTS) List<@Valid @NotNull Condition> conditions)
            implements Condition {

        /** Copies the list. */
        public All {
            conditions = Copies.of(conditions);
        }
    }

    /** One of them (OR). */
    record Any(
            @NotEmpty @Size(max = FlowDefinition.MAX_PARTS) List<@Valid @NotNull Condition> conditions)
            implements Condition {

        /** Copies the list. */
        public Any {
            conditions = Copies.of(conditions);
        }
    }

    /**
     * Whether somebody is there now.
     *
     * @param calendar id of one of the flow's calendars
     */
    record Open(
            @NotNull @Pattern(regexp = FlowDefinition.ID) String calendar) implements Condition {}
}
