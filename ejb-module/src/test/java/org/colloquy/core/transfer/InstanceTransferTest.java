package org.colloquy.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colloquy.api.bot.Answering;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotType;
import org.colloquy.api.bot.Trigger;
import org.colloquy.api.bot.TriggerType;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.bot.WriteSettings;
import org.colloquy.api.channel.CreateChannel;
import org.colloquy.api.channel.Integration;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.transfer.TransferReport.Item;
import org.colloquy.api.transfer.TransferredInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstanceTransferTest {

    private final Set<String> there = new HashSet<>();
    private final List<String> stored = new ArrayList<>();
    private final Ledger ledger = new Ledger();

    @Test
    void settingsGoBeforeBotsAndTheFallbackAfterThem() {
        transfer(settings("c1", "b1"), bot("b1", "c1"));

        assertThat(stored)
                .containsExactly(
                        "channel shop",
                        "credential main",
                        "settings new-main, fallback null",
                        "bot b1 on new-main",
                        "settings new-main, fallback new-b1");
        assertThat(report())
                .containsExactly("INSTANCE CREATED", "CREDENTIAL CREATED", "SETTINGS CREATED", "BOT CREATED");
    }

    @Test
    void whatIsThereIsLeftAsItIs() {
        there.addAll(List.of("shop", "main", "settings", "b1"));

        transfer(settings("c1", "b1"), bot("b1", "c1"));

        assertThat(stored).isEmpty();
        assertThat(report()).containsExactly("INSTANCE EXISTS", "CREDENTIAL EXISTS", "SETTINGS EXISTS", "BOT EXISTS");
    }

    @Test
    void whatNamesSomethingThatIsNotTakenOverIsRefused() {
        transfer(settings("c9", null), bot("b1", "c9"));

        assertThat(stored).containsExactly("channel shop", "credential main");
        assertThat(report())
                .containsExactly("INSTANCE CREATED", "CREDENTIAL CREATED", "SETTINGS REFUSED", "BOT REFUSED");
    }

    @Test
    void aFallbackThatWasRefusedIsNotNamed() {
        transfer(settings("c1", "bad"), bot("bad", "c1"));

        assertThat(stored).last().isEqualTo("settings new-main, fallback null");
        assertThat(report()).endsWith("BOT REFUSED", "SETTINGS REFUSED");
    }

    @Test
    void nothingOfAnInstanceIsLookedAtWhoseNameAnotherWorkspaceHas() {
        there.add("foreign shop");

        transfer(settings("c1", null), bot("b1", "c1"));

        assertThat(stored).isEmpty();
        assertThat(report()).containsExactly("INSTANCE REFUSED");
    }

    private List<String> report() {
        return ledger.items().stream()
                .map((Item item) -> item.kind().name() + " " + item.outcome().name())
                .toList();
    }

    private void transfer(WriteSettings settings, TransferredInstance.Bot bot) {
        TransferredInstance instance = new TransferredInstance(
                new CreateChannel("shop", Integration.EVOLUTION, null, null, null, null),
                List.of(new TransferredInstance.Key("c1", "main", "sk-1", null)),
                List.of(bot),
                settings);
        new InstanceTransfer(new Memory(), ledger, instance).run();
    }

    private static WriteSettings settings(String credential, @Nullable String fallback) {
        return new WriteSettings(credential, Behaviour.UNSAID, null, fallback);
    }

    private static TransferredInstance.Bot bot(String id, String credential) {
        return new TransferredInstance.Bot(
                id,
                new WriteBot(
                        true,
                        credential,
                        id,
                        BotType.CHAT_COMPLETION,
                        new Answering(null, null, "m", null, null, null, 5, null),
                        new Trigger(TriggerType.NONE, null, null),
                        Behaviour.UNSAID,
                        null));
    }

    /** Remembers what was stored, and knows what is there by name. */
    private final class Memory implements Target {

        @Override
        public Optional<String> findChannel(String name) {
            if (there.contains("foreign " + name)) {
                throw AppException.of(ErrorCode.CHANNEL_NAME_TAKEN);
            }
            return known(name);
        }

        @Override
        public Stored createChannel(CreateChannel channel) {
            stored.add("channel " + channel.name());
            return new Stored("new-" + channel.name(), "key");
        }

        @Override
        public Optional<String> findCredential(String channelId, String name) {
            return known(name);
        }

        @Override
        public Stored createCredential(String channelId, TransferredInstance.Key credential) {
            stored.add("credential " + credential.name());
            return Stored.of("new-" + credential.name());
        }

        @Override
        public Optional<String> findSettings(String channelId) {
            return known("settings");
        }

        @Override
        public Stored saveSettings(String channelId, WriteSettings settings) {
            stored.add("settings " + settings.credentialId() + ", fallback " + settings.fallbackBotId());
            return Stored.of("new-settings");
        }

        @Override
        public Optional<String> findTwin(String channelId, WriteBot bot) {
            return known(String.valueOf(bot.description()));
        }

        @Override
        public Stored createBot(String channelId, WriteBot bot) {
            if ("bad".equals(bot.description())) {
                throw AppException.invalid("triggerValue", "is no pattern");
            }
            stored.add("bot " + bot.description() + " on " + bot.credentialId());
            return Stored.of("new-" + bot.description());
        }

        private Optional<String> known(String name) {
            return there.contains(name) ? Optional.of("new-" + name) : Optional.empty();
        }
    }
}
