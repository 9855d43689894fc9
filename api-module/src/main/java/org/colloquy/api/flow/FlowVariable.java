package org.colloquy.api.flow;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a flow.
 *
 * @param type what it holds
 * @param defaultValue what it holds at first: a text, a number or a list of texts; null: the empty text, 0 or the empty list
 */
public record FlowVariable(
        @NotNull @Pattern(regexp = FlowDefinition.VARIABLE) String name,
        @NotNull VariableType type,
        @Nullable @Size(max = FlowDefinition.MAX_TEXT) String description,
        @Nullable JsonNode defaultValue) {}
