package org.colloquy.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.json.Json;
import org.colloquy.core.delivery.Channel;
import org.colloquy.core.delivery.Parcel;
import org.colloquy.core.delivery.Sender;
import org.colloquy.core.platform.Time;

/** Sends e-mails from the outbox. */
@ApplicationScoped
class MailSender implements Sender {

    /**
     * What has not begun by then goes back into the outbox: it takes a parcel for lost after 90 seconds, and what is being said to
     * the mail server then would be said a second time.
     */
    private static final Duration LATEST_BEGIN = Duration.ofSeconds(30);

    @Inject
    private MailThreads threads;

    @Inject
    private Time time;

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public CompletionStage<Void> send(Parcel parcel) {
        Instant latest = time.now().plus(LATEST_BEGIN);
        return CompletableFuture.runAsync(
                () -> new Smtp(time).send(parcel.id(), Json.read(parcel.payload(), Letter.class), latest), threads);
    }

    @Override
    public Optional<String> instead(Parcel parcel) {
        return Optional.empty();
    }
}
