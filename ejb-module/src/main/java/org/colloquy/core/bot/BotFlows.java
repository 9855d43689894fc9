package org.colloquy.core.bot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.colloquy.api.bot.BotView;

/** Tells which bots flows answer for, as part of the caller's transaction. */
@ApplicationScoped
public class BotFlows {

    @Inject
    private BotRepository bots;

    /** What the bots of a flow are called: their descriptions, or their ids. */
    public List<String> of(String workspaceId, String flowId) {
        return bots.ofFlow(workspaceId, flowId).stream()
                .map(Bot::view)
                .map(BotFlows::name)
                .toList();
    }

    private static String name(BotView bot) {
        String description = bot.description();
        return description == null || description.isBlank() ? bot.id() : description;
    }
}
