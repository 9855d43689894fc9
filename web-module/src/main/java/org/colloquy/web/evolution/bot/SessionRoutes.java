package org.colloquy.web.evolution.bot;

import static org.colloquy.web.evolution.route.Access.INSTANCE;
import static org.colloquy.web.evolution.route.EvolutionRoute.onGet;
import static org.colloquy.web.evolution.route.EvolutionRoute.onPost;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.colloquy.api.bot.BotService;
import org.colloquy.api.bot.BotSessions;
import org.colloquy.api.bot.SessionAction;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.web.evolution.route.Call;
import org.colloquy.web.evolution.route.EvolutionRoute;
import org.colloquy.web.evolution.wire.Payload;
import org.colloquy.web.evolution.wire.Refusal;
import org.colloquy.web.evolution.wire.Schemas;
import org.colloquy.web.evolution.wire.Words;
import org.jspecify.annotations.Nullable;

/** The contacts' engagements with the bots of an instance. */
public final class SessionRoutes {

    private static final String FAILED = "Error fetching sessions";
    private static final String BOT = "bot";

    private final BotSessions sessions;
    private final BotService bots;
    private final ChannelService channels;

    /** Routes on these services. */
    public SessionRoutes(BotSessions sessions, BotService bots, ChannelService channels) {
        this.sessions = sessions;
        this.bots = bots;
        this.channels = channels;
    }

    /** The routes. */
    public List<EvolutionRoute> routes() {
        return List.of(
                onPost("/openai/changeStatus/{instance}", INSTANCE, this::change),
                onGet("/openai/fetchSessions/{openaiBotId}/{instance}", INSTANCE, this::fetch));
    }

    private Object change(Call call) throws IOException {
        Payload body = call.body(Schemas.STATUS);
        String jid = String.valueOf(body.text("remoteJid"));
        String status = String.valueOf(body.text("status"));
        SessionAction action = SessionAction.valueOf(status.toUpperCase(Locale.ROOT));
        int count = Words.of("Error changing Openai status")
                .call(() -> sessions.change(call.workspaceId(), call.channel().id(), jid, action));
        Changed changed = new Changed(jid, status, null);
        return switch (action) {
            case DELETE -> Map.of(BOT, changed);
            case CLOSED -> Map.of(BOT, new OfInstance(call.channel().name(), changed));
            case OPENED, PAUSED ->
                Map.of(BOT, new OfInstance(call.channel().name(), new Changed(jid, status, new Count(count))));
        };
    }

    /** An id of no bot asks for the sessions of all: dashboards send the word {@code undefined}. */
    private Object fetch(Call call) {
        String id = call.value("openaiBotId");
        return Words.of(FAILED)
                .call(() -> sessions.list(call.workspaceId(), call.channel().id(), known(call, id)))
                .stream()
                .map(SessionJson::of)
                .toList();
    }

    private @Nullable String known(Call call, String id) {
        if (bots.find(call.workspaceId(), call.channel().id(), id).isPresent()) {
            return id;
        }
        boolean elsewhere = channels.list(call.workspaceId()).stream()
                .anyMatch(channel ->
                        bots.find(call.workspaceId(), channel.id(), id).isPresent());
        if (elsewhere) {
            throw Refusal.rule(FAILED, 404);
        }
        return null;
    }

    record Count(int count) {}

    record Changed(
            String remoteJid, String status, @Nullable Count session) {}

    record OfInstance(String instanceName, Changed bot) {}
}
