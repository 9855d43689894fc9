package org.colloquy.core.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.bot.WriteSettings;
import org.colloquy.api.channel.CreateChannel;
import org.colloquy.api.transfer.TransferReport.Kind;
import org.colloquy.api.transfer.TransferredInstance;
import org.jspecify.annotations.Nullable;

/** One instance on its way in. Settings go before bots, which would bring built-in ones, and once more after them for the fallback. */
final class InstanceTransfer {

    private final Target target;
    private final Ledger ledger;
    private final TransferredInstance instance;
    private final String name;
    private final Map<String, String> credentials = new HashMap<>();
    private final Map<String, String> bots = new HashMap<>();

    InstanceTransfer(Target target, Ledger ledger, TransferredInstance instance) {
        this.target = target;
        this.ledger = ledger;
        this.instance = instance;
        this.name = instance.channel().name();
    }

    void run() {
        CreateChannel wanted = instance.channel();
        Optional<String> channel = ledger.enter(
                Kind.INSTANCE, name, name, () -> target.findChannel(name), () -> target.createChannel(wanted));
        channel.ifPresent(this::fill);
    }

    private void fill(String channelId) {
        instance.credentials().forEach(key -> credential(channelId, key));
        boolean settled = settings(channelId);
        instance.bots().forEach(bot -> bot(channelId, bot));
        if (settled) {
            fallback(channelId);
        }
    }

    private void credential(String channelId, TransferredInstance.Key key) {
        ledger.enter(
                        Kind.CREDENTIAL,
                        name,
                        key.name(),
                        () -> target.findCredential(channelId, key.name()),
                        () -> target.createCredential(channelId, key))
                .ifPresent(id -> credentials.put(key.id(), id));
    }

    /** Whether they are the import's, and not ones that were there. */
    private boolean settings(String channelId) {
        WriteSettings settings = instance.settings();
        if (settings == null) {
            return false;
        }
        String credential = credentials.get(settings.credentialId());
        if (credential == null) {
            ledger.refuse(Kind.SETTINGS, name, "settings", "names a credential that was not taken over");
            return false;
        }
        boolean known = target.findSettings(channelId).isPresent();
        Optional<String> settled = ledger.enter(
                Kind.SETTINGS,
                name,
                "settings",
                () -> target.findSettings(channelId),
                () -> target.saveSettings(channelId, with(settings, credential, null)));
        return settled.isPresent() && !known;
    }

    private void bot(String channelId, TransferredInstance.Bot bot) {
        String credential = credentials.get(bot.bot().credentialId());
        if (credential == null) {
            ledger.refuse(Kind.BOT, name, label(bot), "names a credential that was not taken over");
            return;
        }
        WriteBot wanted = with(bot.bot(), credential);
        ledger.enter(
                        Kind.BOT,
                        name,
                        label(bot),
                        () -> target.findTwin(channelId, wanted),
                        () -> target.createBot(channelId, wanted))
                .ifPresent(id -> bots.put(bot.id(), id));
    }

    private void fallback(String channelId) {
        WriteSettings settings = instance.settings();
        String wanted = settings == null ? null : settings.fallbackBotId();
        if (settings == null || wanted == null || wanted.isEmpty()) {
            return;
        }
        String bot = bots.get(wanted);
        String credential = credentials.get(settings.credentialId());
        if (bot == null || credential == null) {
            ledger.refuse(Kind.SETTINGS, name, "fallback", "names a bot that was not taken over");
        } else {
            target.saveSettings(channelId, with(settings, credential, bot));
        }
    }

    private static String label(TransferredInstance.Bot bot) {
        String description = bot.bot().description();
        return description == null || description.isBlank() ? bot.id() : description;
    }

    private static WriteBot with(WriteBot bot, String credential) {
        return new WriteBot(
                bot.enabled(),
                credential,
                bot.description(),
                bot.type(),
                bot.answering(),
                bot.trigger(),
                bot.behaviour(),
                bot.priority());
    }

    private static WriteSettings with(WriteSettings settings, String credential, @Nullable String fallback) {
        return new WriteSettings(credential, settings.behaviour(), settings.speechToText(), fallback);
    }
}
