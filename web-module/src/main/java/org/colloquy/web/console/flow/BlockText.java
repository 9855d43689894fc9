package org.colloquy.web.console.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block in words.
 *
 * @param name what authors call it; empty: nothing but its id
 * @param start whether the flow begins here
 * @param entry whether other flows jump here
 * @param next the block that follows its last action; null: the flow ends
 */
public record BlockText(
        String id,
        String name,
        boolean start,
        boolean entry,
        List<ActionText> actions,
        @Nullable String next) {}
