package org.colloquy.api.flow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What decides how a flow goes on. */
public sealed interface LogicAction extends Action {

    /**
     * Goes where the first condition holds that is true.
     *
     * @param fallback where to go when none is
     */
    record Choice(
            @NotEmpty @Size(max = FlowDefinition.MAX_PARTS) List<@Valid @NotNull Branch> branches,
            @Nullable @Pattern(regexp = FlowDefinition.ID) String fallback)
            implements LogicAction {

        /** Copies the list. */
        public Choice {
            branches = Copies.of(branches);
        }
    }

    /**
     * A way that a choice can take.
     *
     * @param label what authors call it
     */
    record Branch(
            @Nullable @Size(max = FlowDefinition.MAX_NAME) String label,
            @NotNull @Valid Condition when,
            @Nullable @Pattern(regexp = FlowDefinition.ID) String next) {}

    /**
     * Changes a variable of the flow's. What cannot be done, such as a division by zero, leaves it as it was.
     *
     * @param value the operand, which may hold variables; for {@code empty} none
     */
    record SetVariable(
            @NotNull @Pattern(regexp = FlowDefinition.VARIABLE)
            String variable,

            @NotNull Operation operation,
            @Nullable @Size(max = FlowDefinition.MAX_TEXT) String value)
            implements LogicAction {}

    /** Goes to another block. */
    record Jump(
            @NotNull @Pattern(regexp = FlowDefinition.ID) String block) implements LogicAction {}

    /**
     * Goes to another flow, as it is published.
     *
     * @param flow id of the flow
     * @param block where it begins; null: at its start
     * @param in values for variables of that flow, which may hold variables of this one
     * @param returns whether this flow goes on where it was when that one has ended; null: no
     * @param out variables of this flow, with the names of those of that flow whose values they take when it has ended
     */
    record JumpToFlow(
            @NotBlank @Size(max = 64) String flow,
            @Nullable @Pattern(regexp = FlowDefinition.ID) String block,

            @NotNull @Size(max = FlowDefinition.MAX_PARTS)
            Map<@Pattern(regexp = FlowDefinition.VARIABLE) String, @NotNull @Size(max = FlowDefinition.MAX_TEXT) String>
                    in,

            @Nullable Boolean returns,

            @NotNull @Size(max = FlowDefinition.MAX_PARTS)
            Map<
                            @Pattern(regexp = FlowDefinition.VARIABLE) String,
                            @NotNull @Pattern(regexp = FlowDefinition.VARIABLE) String>
                    out)
            implements LogicAction {

        /** Copies the maps; one that is absent is empty. */
        public JumpToFlow {
            in = Copies.of(in);
            out = Copies.of(out);
        }
    }

    /** Closes the conversation and forgets all variables; the contact's next message begins the flow anew. */
    record Restart() implements LogicAction {}
}
