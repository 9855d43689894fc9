package org.colloquy.web.evolution.webhook;

import static org.colloquy.web.evolution.route.Access.ANY_KEY;
import static org.colloquy.web.evolution.route.Access.SENDER;
import static org.colloquy.web.evolution.route.EvolutionRoute.onPost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.bot.InboundMessages;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.web.evolution.route.Call;
import org.colloquy.web.evolution.route.EvolutionRoute;
import org.colloquy.web.evolution.route.Handler;
import org.colloquy.web.evolution.wire.Payload;

/**
 * Messages of contacts. They are answered as soon as they are stored. What cannot be stored now is answered 429 or 503, which senders
 * repeat.
 */
public final class InboundRoutes {

    private static final Map<String, String> TAKEN = Map.of("status", "success");
    private static final String MESSAGES = "messages.upsert";

    private final InboundMessages messages;
    private final ChannelService channels;

    /** Routes on these services. */
    public InboundRoutes(InboundMessages messages, ChannelService channels) {
        this.messages = messages;
        this.channels = channels;
    }

    /** The routes. The second has a sender that appends the event's name to the address. */
    public List<EvolutionRoute> routes() {
        return List.of(
                onPost("/webhook/evolution", ANY_KEY, this::byNumber),
                onPost("/webhook/{instance}/{event}", SENDER, this::fromServer),
                onPost("/webhook/{instance}", SENDER, this::fromServer));
    }

    /** Evolution's channel without WhatsApp: the number id in the body says which instance is meant. */
    private Object byNumber(Call call) throws IOException {
        Payload body = call.body();
        String number = body.filled("numberId");
        Optional<ChannelView> channel = number == null
                ? Optional.empty()
                : channels.findByNumber(call.workspaceId(), number).filter(call.key()::opens);
        if (channel.isEmpty()) {
            return Handler.EMPTY;
        }
        messages.receive(Envelope.read(body, channel.get()));
        return TAKEN;
    }

    /** The webhook of an Evolution server, beside which this one is the brain. Its other events are none of our business. */
    private Object fromServer(Call call) throws IOException {
        Payload body = call.body();
        String event =
                String.valueOf(body.text("event")).toLowerCase(Locale.ROOT).replace('_', '.');
        if (event.equals(MESSAGES)) {
            JsonNode data = body.object().path("data");
            // Some of its transports put the messages of one moment into an array.
            for (JsonNode one : data.isArray() ? data : List.of(data)) {
                if (one instanceof ObjectNode message) {
                    messages.receive(Envelope.read(new Payload(message), call.channel()));
                }
            }
        }
        return TAKEN;
    }
}
