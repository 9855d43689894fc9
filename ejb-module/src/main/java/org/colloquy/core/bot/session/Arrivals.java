package org.colloquy.core.bot.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.colloquy.api.bot.ContactMessage;
import org.colloquy.api.bot.InboundMessages.Outcome;

/**
 * Deliveries of one message that arrive on this node at the same moment: one of them is taken, the others wait for what becomes of
 * it. Only saves work; the database would tell them apart as well.
 */
@ApplicationScoped
class Arrivals {

    private final Map<String, CompletableFuture<Outcome>> underWay = new ConcurrentHashMap<>();

    Outcome once(ContactMessage message, Supplier<Outcome> take) {
        String id = message.messageId();
        if (id == null) {
            return take.get();
        }
        String key = message.channelId() + '/' + Received.key(id, message.fromMe());
        CompletableFuture<Outcome> mine = new CompletableFuture<>();
        CompletableFuture<Outcome> first = underWay.putIfAbsent(key, mine);
        if (first != null) {
            return follow(first, take);
        }
        try {
            Outcome outcome = take.get();
            mine.complete(outcome);
            return outcome;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(key);
        }
    }

    /** What could not be taken once may be this time. */
    private static Outcome follow(CompletableFuture<Outcome> first, Supplier<Outcome> take) {
        try {
            return first.join() == Outcome.IGNORED ? Outcome.IGNORED : Outcome.REPEATED;
        } catch (CompletionException e) {
            return take.get();
        }
    }
}
