package org.colloquy.core.bot.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.core.function.FunctionCall;
import org.colloquy.core.function.SessionFunctions;
import org.colloquy.core.function.Target;

/** Sends what a bot's assistant calls to the bot's address. */
@ApplicationScoped
class BotFunctions implements SessionFunctions {

    @Inject
    private FunctionAddresses addresses;

    @Override
    public Optional<Target> findTarget(FunctionCall call) {
        // Threads without contact are no sessions: nothing to look up.
        return call.contactId() == null
                ? Optional.empty()
                : addresses.find(call.workspaceId(), call.threadId(), call.name());
    }
}
