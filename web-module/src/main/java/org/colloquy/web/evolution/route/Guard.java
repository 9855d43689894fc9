package org.colloquy.web.evolution.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.colloquy.api.channel.ChannelAccess;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.web.evolution.wire.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request in or not: first the instance has to exist, then the key has to be good for it, as in Evolution. Holders of keys of
 * other workspaces are told that the instance does not exist.
 */
public final class Guard {

    private static final String HEADER = "apikey";
    private static final int LONGEST_KEY = 512;

    private final ChannelService channels;

    /** A guard that asks this service. */
    public Guard(ChannelService channels) {
        this.channels = channels;
    }

    /**
     * The request as an admitted call.
     *
     * @throws Refusal with 404 or 401
     */
    public Call admit(RouteTable.Match match, HttpServletRequest request) {
        String name = match.values().get(EvolutionRoute.INSTANCE);
        ChannelView channel = name == null ? null : instance(name);
        ChannelAccess access = access(match.route().access(), channel, request);
        return new Call(request, access, channel, match.values());
    }

    private ChannelView instance(String name) {
        return channels.findByName(name).orElseThrow(() -> Refusal.noInstance(name));
    }

    private ChannelAccess access(Access wanted, @Nullable ChannelView channel, HttpServletRequest request) {
        Optional<ChannelAccess> found = key(request).flatMap(channels::findAccess);
        if (found.isEmpty() && wanted == Access.SENDER && channel != null && SenderToken.isGood(request, channel)) {
            return new ChannelAccess(channel.workspaceId(), channel.id());
        }
        ChannelAccess access = found.orElseThrow(Refusal::unauthorized);
        if (wanted == Access.GLOBAL && !access.global()) {
            throw Refusal.unauthorized();
        }
        if (channel != null && !access.opens(channel)) {
            throw access.global() ? Refusal.noInstance(channel.name()) : Refusal.unauthorized();
        }
        return access;
    }

    /** Only this header: a query ends up in logs. */
    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .map(String::strip)
                .filter(key -> !key.isEmpty() && key.length() <= LONGEST_KEY);
    }
}
