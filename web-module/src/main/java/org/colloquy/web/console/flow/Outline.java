package org.colloquy.web.console.flow;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.Block;
import org.colloquy.api.flow.FlowDefinition;

/** A flow in words, to be read from top to bottom. */
public final class Outline {

    private static final Words<Action, ActionText> ACTIONS = new Words<>();

    static {
        TalkTexts.register(ACTIONS);
        ContactTexts.register(ACTIONS);
        LogicTexts.register(ACTIONS);
        CallTexts.register(ACTIONS);
    }

    private Outline() {}

    /** The blocks in the order of their definition. */
    public static List<BlockText> of(FlowDefinition flow) {
        return flow.blocks().stream()
                .map(block -> of(block, block.id().equals(flow.start())))
                .toList();
    }

    static Set<Class<?>> kinds() {
        return ACTIONS.kinds();
    }

    private static BlockText of(Block block, boolean start) {
        return new BlockText(
                block.id(),
                Objects.requireNonNullElse(block.name(), ""),
                start,
                Boolean.TRUE.equals(block.entry()),
                block.actions().stream().map(ACTIONS::of).toList(),
                block.next());
    }
}
