package org.colloquy.api.flow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block: actions in their order.
 *
 * @param id unique in its flow
 * @param name what authors call it
 * @param entry whether other flows jump here, so that it needs no way to it inside its own; null: no
 * @param next the block that follows the last action; null: the flow ends, or goes back to the one that called it
 */
public record Block(
        @NotNull @Pattern(regexp = FlowDefinition.ID) String id,
        @Nullable @Size(max = FlowDefinition.MAX_NAME) String name,
        @Nullable Boolean entry,

        @NotNull @Size(max = FlowDefinition.MAX_ACTIONS) List<@Valid @NotNull Action> actions,

        @Nullable @Pattern(regexp = FlowDefinition.ID) String next) {

    /** Copies the list; one that is absent is empty. */
    public Block {
        actions = Copies.of(actions);
    }
}
