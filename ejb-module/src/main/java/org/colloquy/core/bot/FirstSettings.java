package org.colloquy.core.bot;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.core.platform.Time;

/** The settings that come with a channel's first bot and stay whatever becomes of the bot. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FirstSettings {

    @Inject
    private DefaultsRepository defaults;

    @Inject
    private Event<BotChanged> changed;

    @Inject
    private Time time;

    /** The channel's settings, made of what the first bot says if there are none. */
    public BotSettings ensure(String workspaceId, String channelId, String credentialId, Behaviour said) {
        return defaults.ofChannel(workspaceId, channelId)
                .orElseGet(() -> {
                    BotDefaults row = new BotDefaults(workspaceId, channelId, credentialId, time.now());
                    row.behave(Behaviours.ofFirstBot(said), time.now());
                    defaults.addNow(row);
                    changed.fire(new BotChanged());
                    return row;
                })
                .view();
    }
}
