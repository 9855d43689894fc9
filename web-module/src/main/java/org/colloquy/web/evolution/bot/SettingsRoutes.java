package org.colloquy.web.evolution.bot;

import static org.colloquy.web.evolution.route.Access.INSTANCE;
import static org.colloquy.web.evolution.route.EvolutionRoute.onGet;
import static org.colloquy.web.evolution.route.EvolutionRoute.onPost;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.colloquy.api.bot.BotService;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.api.bot.WriteSettings;
import org.colloquy.web.evolution.route.Call;
import org.colloquy.web.evolution.route.EvolutionRoute;
import org.colloquy.web.evolution.wire.Payload;
import org.colloquy.web.evolution.wire.Schemas;
import org.colloquy.web.evolution.wire.Words;
import org.jspecify.annotations.Nullable;

/** The defaults of an instance's bots, and the contacts that none of them answers. */
public final class SettingsRoutes {

    private static final Words SAVING = Words.of("Error setting default settings");
    private static final Words FETCHING = Words.of("Error fetching settings");

    private final BotService bots;

    /** Routes on this service. */
    public SettingsRoutes(BotService bots) {
        this.bots = bots;
    }

    /** The routes. */
    public List<EvolutionRoute> routes() {
        return List.of(
                onPost("/openai/settings/{instance}", INSTANCE, this::save),
                onGet("/openai/fetchSettings/{instance}", INSTANCE, this::fetch),
                onPost("/openai/ignoreJid/{instance}", INSTANCE, this::ignore));
    }

    private Object save(Call call) throws IOException {
        WriteSettings settings = BotRequests.settings(call.body(Schemas.SETTINGS));
        return SettingsJson.saved(SAVING.call(
                () -> bots.saveSettings(call.workspaceId(), call.channel().id(), settings)));
    }

    private Object fetch(Call call) {
        return FETCHING.call(() -> bots.findSettings(
                        call.workspaceId(), call.channel().id())
                .<Object>map(settings -> SettingsJson.fetched(settings, fallback(call, settings)))
                .orElseGet(SettingsJson::absent));
    }

    private @Nullable BotJson fallback(Call call, BotSettings settings) {
        String id = settings.fallbackBotId();
        return id == null
                ? null
                : BotJson.orNull(
                        bots.find(call.workspaceId(), call.channel().id(), id).orElse(null));
    }

    private Object ignore(Call call) throws IOException {
        Payload body = call.body(Schemas.IGNORE);
        String jid = String.valueOf(body.text("remoteJid"));
        boolean ignored = "add".equals(body.text("action"));
        return Map.of(
                "ignoreJids",
                SAVING.call(() -> bots.ignore(call.workspaceId(), call.channel().id(), jid, ignored)));
    }
}
