package org.colloquy.core.flow.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.colloquy.api.error.Violation;
import org.colloquy.api.flow.Block;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowVariable;
import org.colloquy.api.flow.OfficeHours;
import org.colloquy.api.flow.QuickReply;
import org.colloquy.api.flow.VariableType;
import org.colloquy.core.flow.machine.SystemVariables;
import org.jspecify.annotations.Nullable;

/** What a definition names, and the complaints about names that are there twice. */
final class Names {

    private final List<Violation> faults = new ArrayList<>();
    private final Map<String, VariableType> variables = new HashMap<>();
    private final Set<String> quickReplies;
    private final Set<String> calendars;
    private final Set<String> blocks;

    Names(FlowDefinition flow) {
        unique(flow.variables(), FlowVariable::name, "variables", "name");
        for (FlowVariable variable : flow.variables()) {
            if (variable != null && variable.name() != null && variable.type() != null) {
                variables.put(variable.name(), variable.type());
            }
        }
        quickReplies = unique(flow.quickReplies(), QuickReply::id, "quickReplies", "id");
        calendars = unique(flow.calendars(), OfficeHours::id, "calendars", "id");
        blocks = unique(flow.blocks(), Block::id, "blocks", "id");
    }

    List<Violation> faults() {
        return faults;
    }

    boolean block(String id) {
        return blocks.contains(id);
    }

    boolean quickReply(String id) {
        return quickReplies.contains(id);
    }

    boolean calendar(String id) {
        return calendars.contains(id);
    }

    /** Null: the flow has no such variable. */
    @Nullable
    VariableType type(String variable) {
        return variables.get(variable);
    }

    /** Whether a text may show it. */
    boolean readable(String variable) {
        return variables.containsKey(variable) || SystemVariables.known(variable);
    }

    private <T> Set<String> unique(List<T> parts, Function<T, String> id, String field, String key) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            T part = parts.get(i);
            String name = part == null ? null : id.apply(part);
            if (name != null && !ids.add(Objects.requireNonNull(name))) {
                faults.add(new Violation(field + "[" + i + "]." + key, "is there twice"));
            }
        }
        return ids;
    }
}
