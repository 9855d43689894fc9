package org.colloquy.api.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A call by hand.
 *
 * @param arguments as a model would write them; absent: none
 */
public record InvokeFunction(@Nullable ObjectNode arguments) {

    @Override
    public String toString() {
        return "InvokeFunction[]";
    }
}
