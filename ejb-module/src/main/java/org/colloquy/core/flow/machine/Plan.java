package org.colloquy.core.flow.machine;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.flow.Block;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowVariable;
import org.colloquy.api.flow.OfficeHours;
import org.colloquy.api.flow.QuickReply;
import org.colloquy.api.flow.VariableType;

/** A valid definition with everything found by its name, so that a step costs the same in a long flow and a short one. */
public final class Plan {

    private final String flow;
    private final int version;
    private final FlowDefinition definition;
    private final Map<String, Block> blocks = new HashMap<>();
    private final Map<String, VariableType> types = new HashMap<>();
    private final Map<String, Value> defaults = new HashMap<>();
    private final Map<String, QuickReply> quickReplies = new HashMap<>();
    private final Map<String, OfficeHours> calendars = new HashMap<>();

    /**
     * @param flow its id
     * @param version 0: its draft
     */
    public Plan(String flow, int version, FlowDefinition definition) {
        this.flow = flow;
        this.version = version;
        this.definition = definition;
        definition.blocks().forEach(block -> blocks.put(block.id(), block));
        for (FlowVariable variable : definition.variables()) {
            types.put(variable.name(), variable.type());
            defaults.put(variable.name(), Value.first(variable));
        }
        definition.quickReplies().forEach(reply -> quickReplies.put(reply.id(), reply));
        definition.calendars().forEach(hours -> calendars.put(hours.id(), hours));
    }

    /** Its id. */
    public String flow() {
        return flow;
    }

    /** Its version; 0: the draft. */
    public int version() {
        return version;
    }

    /** What it was made of. */
    public FlowDefinition definition() {
        return definition;
    }

    ZoneId zone() {
        String name = definition.timeZone();
        return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    }

    Optional<Block> block(String id) {
        return Optional.ofNullable(blocks.get(id));
    }

    Optional<VariableType> type(String variable) {
        return Optional.ofNullable(types.get(variable));
    }

    Map<String, Value> defaults() {
        return defaults;
    }

    Optional<QuickReply> quickReply(String id) {
        return Optional.ofNullable(quickReplies.get(id));
    }

    Optional<OfficeHours> calendar(String id) {
        return Optional.ofNullable(calendars.get(id));
    }
}
