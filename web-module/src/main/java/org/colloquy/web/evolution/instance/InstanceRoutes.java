package org.colloquy.web.evolution.instance;

import static org.colloquy.web.evolution.route.Access.ANY_KEY;
import static org.colloquy.web.evolution.route.Access.GLOBAL;
import static org.colloquy.web.evolution.route.Access.INSTANCE;
import static org.colloquy.web.evolution.route.EvolutionRoute.onCreate;
import static org.colloquy.web.evolution.route.EvolutionRoute.onDelete;
import static org.colloquy.web.evolution.route.EvolutionRoute.onGet;
import static org.colloquy.web.evolution.route.EvolutionRoute.onPost;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.api.bot.BotSessions;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.api.channel.CreateChannel;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.web.evolution.route.Call;
import org.colloquy.web.evolution.route.EvolutionRoute;
import org.colloquy.web.evolution.wire.Payload;
import org.colloquy.web.evolution.wire.Refusal;
import org.colloquy.web.evolution.wire.Schemas;
import org.colloquy.web.evolution.wire.Words;
import org.jspecify.annotations.Nullable;

/** Instances, which are channels of a workspace, and what belongs to none. */
public final class InstanceRoutes {

    private final ChannelService channels;
    private final BotSessions sessions;

    /** Routes on these services. */
    public InstanceRoutes(ChannelService channels, BotSessions sessions) {
        this.channels = channels;
        this.sessions = sessions;
    }

    /** The routes. */
    public List<EvolutionRoute> routes() {
        return List.of(
                onCreate("/instance/create", GLOBAL, this::create),
                onGet("/instance/fetchInstances", ANY_KEY, this::fetch),
                onGet("/instance/connectionState/{instance}", INSTANCE, call -> InstanceState.of(call.channel())),
                onGet("/instance/connect/{instance}", INSTANCE, this::connect),
                onPost("/instance/restart/{instance}", INSTANCE, this::connect),
                onDelete("/instance/logout/{instance}", INSTANCE, this::logout),
                onDelete("/instance/delete/{instance}", INSTANCE, this::delete),
                onGet("/settings/find/{instance}", INSTANCE, call -> WhatsAppSettings.NONE),
                onPost("/verify-creds", GLOBAL, InstanceRoutes::verify));
    }

    private Object create(Call call) throws IOException {
        Payload body = call.body(Schemas.INSTANCE);
        CreateChannel request = InstanceRequests.create(body);
        return CreatedInstance.of(
                Words.of("Error creating instance")
                        .when(
                                ErrorCode.CHANNEL_NAME_TAKEN,
                                Refusal.forbidden("This name \"" + request.name() + "\" is already in use."))
                        .when(ErrorCode.CHANNEL_KEY_TAKEN, Refusal.forbidden("This token is already in use."))
                        .when(ErrorCode.CONFLICT, Refusal.forbidden("This number is already in use."))
                        .whenWrong("name", Refusal::badRequest)
                        .whenWrong("key", Refusal::badRequest)
                        .whenWrong("number", Refusal::badRequest)
                        .whenWrong("serverUrl", Refusal::badRequest)
                        .call(() -> channels.create(call.workspaceId(), request)),
                request.webhook());
    }

    private Object fetch(Call call) {
        String name = call.query("instanceName");
        String id = call.query("instanceId");
        String number = call.query("number");
        List<ChannelView> seen = channels.list(call.workspaceId()).stream()
                .filter(call.key()::opens)
                .filter(channel -> name == null || name.equals(channel.name()))
                .filter(channel -> id == null || id.equals(channel.id()))
                .filter(channel -> number == null || number.equals(channel.number()))
                .toList();
        if (seen.isEmpty() && (name != null || id != null || number != null)) {
            throw call.key().global() ? noSuch(name) : Refusal.unauthorized();
        }
        return seen.stream()
                .map(channel -> InstanceRow.of(channel, conversations(channel)))
                .toList();
    }

    private static Refusal noSuch(@Nullable String name) {
        return Refusal.notFound(name == null ? "Instance not found" : "Instance \"" + name + "\" not found");
    }

    private int conversations(ChannelView channel) {
        return sessions.list(channel.workspaceId(), channel.id(), null).size();
    }

    private Object connect(Call call) {
        ChannelView channel = call.channel();
        return InstanceState.of(channel.open() ? channel : channels.setOpen(channel.workspaceId(), channel.id(), true));
    }

    private Object logout(Call call) {
        ChannelView channel = call.channel();
        if (!channel.open()) {
            throw Refusal.badRequest("The \"" + channel.name() + "\" instance is not connected");
        }
        channels.setOpen(channel.workspaceId(), channel.id(), false);
        return Done.of("Instance logged out");
    }

    private Object delete(Call call) {
        channels.delete(call.workspaceId(), call.channel().id());
        return Done.of("Instance deleted");
    }

    /** The fields about Facebook are there for dashboards that store them; there is nothing to put in. */
    private static Object verify(Call call) {
        Map<String, Object> valid = new LinkedHashMap<>();
        valid.put("status", 200);
        valid.put("message", "Credentials are valid");
        valid.put("facebookAppId", "");
        valid.put("facebookConfigId", "");
        valid.put("facebookUserToken", "");
        return valid;
    }
}
