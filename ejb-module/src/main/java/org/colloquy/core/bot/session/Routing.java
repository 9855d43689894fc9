package org.colloquy.core.bot.session;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotSessionStatus;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.ContactMessage;
import org.colloquy.core.bot.Bots;
import org.colloquy.core.bot.trigger.Triggers;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a message, by nothing but what is given: Evolution's order, with its dead rules alive. A pause stays a
 * pause; a closed session is none; a bot that is switched off answers nobody.
 */
final class Routing {

    private final ContactMessage message;
    private final @Nullable Engaged session;
    private final Bots.OfChannel channel;
    private final String text;

    /** The contact's session, as far as it matters. */
    record Engaged(
            BotSessionStatus status,
            @Nullable String botId,
            @Nullable String why) {}

    private record Choice(BotView bot, boolean begin, String why) {}

    private Routing(ContactMessage message, @Nullable Engaged session, Bots.OfChannel channel) {
        this.message = message;
        this.session = session;
        this.channel = channel;
        this.text = Objects.requireNonNullElse(message.text(), "");
    }

    /** @param session null: the contact has none */
    static Decision decide(ContactMessage message, @Nullable Engaged session, Bots.OfChannel channel) {
        return new Routing(message, session, channel).decide();
    }

    private Decision decide() {
        if (Jids.listed(message.remoteJid(), channel.defaults().ignoreJids())) {
            return new Decision.Ignore("the channel ignores the contact");
        }
        if (session != null && session.botId() == null && session.status() == BotSessionStatus.PAUSED) {
            return new Decision.Ignore("the contact is paused");
        }
        return choose().map(this::judge)
                .orElseGet(() -> new Decision.Ignore("no trigger fits and there is no fallback"));
    }

    private Decision judge(Choice choice) {
        Behaviour behaviour = channel.behaviour(choice.bot());
        BotSessionStatus status = session == null ? BotSessionStatus.CLOSED : session.status();
        boolean alive = session != null && status != BotSessionStatus.CLOSED;
        if (!choice.bot().enabled()) {
            return new Decision.Ignore("the bot is switched off");
        } else if (Jids.listed(message.remoteJid(), behaviour.ignoreJids())) {
            return new Decision.Ignore("the bot ignores the contact");
        } else if (message.fromMe() && alive && yes(behaviour.stopBotFromMe())) {
            return new Decision.Pause();
        } else if (message.fromMe() && !yes(behaviour.listeningFromMe())) {
            return new Decision.Ignore("the bot does not listen to the owner");
        } else if (session != null && finishes(behaviour)) {
            return alive
                    ? new Decision.Finish(yes(behaviour.keepOpen()))
                    : new Decision.Ignore("the session is closed already");
        } else if (alive && status == BotSessionStatus.PAUSED) {
            return new Decision.Ignore("the session is paused");
        }
        return new Decision.Answer(choice.bot(), behaviour, choice.begin(), usable(), choice.why());
    }

    private Optional<Choice> choose() {
        Optional<BotView> known = session == null
                ? Optional.empty()
                : Optional.ofNullable(session.botId()).flatMap(channel::find);
        if (known.isPresent() && session != null && session.status() != BotSessionStatus.CLOSED) {
            String why = Objects.requireNonNullElse(session.why(), "the contact's session");
            return Optional.of(new Choice(known.get(), false, why));
        }
        return known.filter(BotView::enabled)
                .map(bot -> new Choice(bot, true, "the bot of the contact's closed session"))
                .or(this::byTrigger)
                .or(this::fallback);
    }

    private Optional<Choice> byTrigger() {
        return Triggers.choose(channel.bots(), text)
                .map(bot -> new Choice(
                        bot,
                        fresh(),
                        "trigger " + bot.trigger().type().wire()
                                + (bot.trigger().operator() == null
                                        ? ""
                                        : " " + bot.trigger().operator().wire())
                                + ", priority " + bot.priority()));
    }

    private Optional<Choice> fallback() {
        return channel.settings()
                .map(BotSettings::fallbackBotId)
                .flatMap(channel::find)
                .map(bot -> new Choice(bot, fresh(), "fallback"));
    }

    /** A session that was made before its contact had written anything is filled, not replaced. */
    private boolean fresh() {
        return session == null || session.status() == BotSessionStatus.CLOSED;
    }

    private boolean finishes(Behaviour behaviour) {
        String keyword = Objects.requireNonNullElse(behaviour.keywordFinish(), "");
        return !keyword.isEmpty() && text.strip().toLowerCase(Locale.ROOT).equals(keyword.toLowerCase(Locale.ROOT));
    }

    private boolean usable() {
        if (!text.isBlank()) {
            return true;
        }
        return message.media() != null
                && switch (message.media().kind()) {
                    case AUDIO, IMAGE -> true;
                    case VIDEO, DOCUMENT -> false;
                };
    }

    private static boolean yes(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
