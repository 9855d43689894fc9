package org.colloquy.core.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.channel.Outbound;
import org.colloquy.api.channel.WebhookSettings;
import org.colloquy.api.error.AppException;
import org.colloquy.api.json.Json;
import org.colloquy.core.delivery.Parcel;
import org.colloquy.core.delivery.Sender;
import org.colloquy.core.delivery.UndeliverableException;
import org.colloquy.core.function.http.HttpPosts;
import org.colloquy.core.platform.Time;

/** Sends parts of answers the way their channel wants it. */
@ApplicationScoped
class ContactSender implements Sender {

    /** The receiver has read the part and will never take it. */
    private static final Set<Integer> REFUSED = Set.of(400, 410, 413, 415, 422);

    @Inject
    private Lines lines;

    @Inject
    private HttpPosts http;

    @Inject
    private Time time;

    @Override
    public org.colloquy.core.delivery.Channel channel() {
        return org.colloquy.core.delivery.Channel.CONTACT;
    }

    @Override
    public CompletionStage<Void> send(Parcel parcel) {
        Line line;
        try {
            line = lines.get(parcel.workspaceId(), Objects.requireNonNull(parcel.destination()));
        } catch (AppException e) {
            return CompletableFuture.failedFuture(new UndeliverableException("The channel is gone"));
        }
        Part part = Json.read(parcel.payload(), Part.class);
        if (line.outbound().way() == Outbound.Way.EVOLUTION) {
            EvolutionRequest request = EvolutionRequest.of(line, parcel.id(), part);
            return post(request.address(), request.headers(), request.body());
        }
        WebhookSettings webhook = line.webhook();
        if (webhook == null || !(part.sign() ? Envelope.watched(webhook) : Envelope.wanted(webhook))) {
            return CompletableFuture.failedFuture(new UndeliverableException("The channel has no webhook any more"));
        }
        Instant now = time.now();
        return post(
                Envelope.address(webhook, part),
                Envelope.headers(webhook, parcel.id(), now),
                Envelope.body(line, webhook, parcel.id(), part, now));
    }

    @Override
    public Optional<String> instead(Parcel parcel) {
        Part part = Json.read(parcel.payload(), Part.class);
        return part.mediaKind() == null ? Optional.empty() : Optional.of(Json.write(part.inWords()));
    }

    private CompletionStage<Void> post(URI address, Map<String, String> headers, String body) {
        return http.post(address, headers, body, ChannelSettings.sendTimeout()).handle((status, failure) -> {
            Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
            if (cause instanceof HttpPosts.ForbiddenException) {
                throw new UndeliverableException("This server does not allow the address");
            } else if (cause != null) {
                throw new CompletionException(cause);
            } else if (REFUSED.contains(status)) {
                throw new UndeliverableException("answered with status " + status);
            } else if (status >= 300) {
                throw new IllegalStateException("answered with status " + status);
            }
            return null;
        });
    }
}
