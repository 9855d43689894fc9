package org.colloquy.core.transfer;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.bot.WriteSettings;
import org.colloquy.api.channel.CreateChannel;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.transfer.TransferredInstance;

/** Nowhere: looks at what is stored, remembers what it was asked to store, and refuses what would be refused. */
final class DryTarget implements Target {

    private final RealTarget real;
    private final Set<String> credentials = new HashSet<>();
    private final Set<Answerer> answerers = new HashSet<>();

    DryTarget(RealTarget real) {
        this.real = real;
    }

    @Override
    public Optional<String> findChannel(String name) {
        return real.findChannel(name);
    }

    @Override
    public Stored createChannel(CreateChannel channel) {
        return Stored.of(NOT_STORED);
    }

    @Override
    public Optional<String> findCredential(String channelId, String name) {
        return isStored(channelId) ? real.findCredential(channelId, name) : Optional.empty();
    }

    @Override
    public Stored createCredential(String channelId, TransferredInstance.Key credential) {
        if (!credentials.add(credential.name())) {
            throw AppException.of(ErrorCode.CREDENTIAL_NAME_TAKEN);
        }
        if (credential.name().isBlank() || credential.apiKey().isBlank()) {
            throw AppException.invalid(credential.name().isBlank() ? "name" : "apiKey", "must not be blank");
        }
        return Stored.of(NOT_STORED);
    }

    @Override
    public Optional<String> findSettings(String channelId) {
        return isStored(channelId) ? real.findSettings(channelId) : Optional.empty();
    }

    /** What they name has been looked up by whoever calls. */
    @Override
    public Stored saveSettings(String channelId, WriteSettings settings) {
        return Stored.of(NOT_STORED);
    }

    @Override
    public Optional<String> findTwin(String channelId, WriteBot bot) {
        return isStored(channelId) ? real.findTwin(channelId, bot) : Optional.empty();
    }

    @Override
    public Stored createBot(String channelId, WriteBot bot) {
        real.bots().check(bot);
        boolean repeated = !answerers.add(Answerer.of(bot)) && !real.allowsTwins();
        if (repeated || (isStored(channelId) && real.forbids(channelId, bot))) {
            throw AppException.of(ErrorCode.BOT_EXISTS);
        }
        return Stored.of(NOT_STORED);
    }

    private static boolean isStored(String id) {
        return !id.equals(NOT_STORED);
    }
}
