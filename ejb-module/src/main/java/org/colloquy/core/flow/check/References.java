package org.colloquy.core.flow.check;

import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.Block;
import org.colloquy.api.flow.FlowDefinition;

/** Collects what a flow names outside of itself. */
public final class References {

    private References() {}

    /** All of them, in the order of their places; of a definition without faults. */
    public static List<Reference> of(FlowDefinition flow) {
        List<Reference> all = new ArrayList<>();
        for (int b = 0; b < flow.blocks().size(); b++) {
            Block block = flow.blocks().get(b);
            for (int i = 0; i < block.actions().size(); i++) {
                Action action = block.actions().get(i);
                String place = "blocks[" + b + "].actions[" + i + "]";
                ActionFacts.of(action).references.forEach(reference -> all.add(reference.in(place)));
            }
        }
        return all;
    }
}
