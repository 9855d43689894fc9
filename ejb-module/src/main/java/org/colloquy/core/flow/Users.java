package org.colloquy.core.flow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.assistant.Answerers;
import org.colloquy.core.bot.BotFlows;

/** Knows who would miss a flow. */
@ApplicationScoped
class Users {

    /** More would only hide the first ones. */
    private static final int MOST_NAMED = 10;

    @Inject
    private FlowRepository flows;

    @Inject
    private Answerers answerers;

    @Inject
    private BotFlows bots;

    /** Fails with {@code CONFLICT}, and says whose flow it is, while somebody uses it. */
    void requireNone(String workspaceId, String flowId) {
        List<String> users = Stream.of(
                        named("chatbot", answerers.ofFlow(workspaceId, flowId)),
                        named("bot", bots.of(workspaceId, flowId)),
                        named("flow", flows.jumpingTo(workspaceId, flowId)))
                .flatMap(all -> all)
                .toList();
        if (!users.isEmpty()) {
            String first = String.join(", ", users.subList(0, Math.min(users.size(), MOST_NAMED)));
            String rest = users.size() > MOST_NAMED ? " and " + (users.size() - MOST_NAMED) + " more" : "";
            throw AppException.of(ErrorCode.CONFLICT, "The flow is used by " + first + rest);
        }
    }

    private static Stream<String> named(String what, List<String> names) {
        return names.stream().map(name -> what + " '" + name + "'");
    }
}
