package org.colloquy.core.flow;

import java.util.Optional;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.core.flow.check.Reference;

/** What a jump names in the flow that it goes to. */
final class Jumps {

    private Jumps() {}

    /** What is wrong with it. */
    static Optional<String> findFault(Reference inside, FlowDefinition target) {
        return switch (inside.kind()) {
            case ENTRY -> block(inside.name(), target);
            case VARIABLE ->
                target.variables().stream().anyMatch(variable -> variable.name().equals(inside.name()))
                        ? Optional.empty()
                        : Optional.of("names the unknown variable '" + inside.name() + "' of that flow");
            case FLOW, CREDENTIAL, ASSISTANT, FUNCTION, MAIL -> Optional.empty();
        };
    }

    /** Where it starts anybody may begin, too. */
    private static Optional<String> block(String id, FlowDefinition target) {
        return target.blocks().stream()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .map(block -> Boolean.TRUE.equals(block.entry()) || id.equals(target.start())
                        ? Optional.<String>empty()
                        : Optional.of("names block '" + id + "', which is no entry of that flow"))
                .orElseGet(() -> Optional.of("names the unknown block '" + id + "' of that flow"));
    }
}
