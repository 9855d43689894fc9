package org.colloquy.core.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.colloquy.core.delivery.UndeliverableException;
import org.colloquy.core.platform.Time;

/** Talks to the mail server, while its thread waits. What fails is told without the server's words, which may quote the address. */
final class Smtp {

    private static final Logger LOG = System.getLogger(Smtp.class.getName());

    private final Time time;

    Smtp(Time time) {
        this.time = time;
    }

    /**
     * Returns when the server has taken the e-mail.
     *
     * @param id stays the same over repetitions
     * @param latest after which it is left for another time
     * @throws UndeliverableException when trying again cannot help
     * @throws IllegalStateException when it may
     */
    void send(String id, Letter letter, Instant latest) {
        InternetAddress to =
                Addresses.find(letter.to()).orElseThrow(() -> new UndeliverableException("The address is none"));
        try {
            Session session = Session.getInstance(MailProperties.read());
            OutgoingMessage message = OutgoingMessage.of(session, id, letter, to, time.now());
            Transport server = session.getTransport("smtp");
            try {
                connect(server);
                if (time.now().isAfter(latest)) {
                    throw new IllegalStateException("The mail server has kept it waiting for too long");
                }
                server.sendMessage(message, message.getAllRecipients());
            } finally {
                close(server);
            }
        } catch (SendFailedException e) {
            throw Refusals.of(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail server cannot be talked to: " + kinds(e));
        }
    }

    private static void connect(Transport server) throws MessagingException {
        String host = MailSettings.host()
                .orElseThrow(() -> new IllegalStateException("No mail server is configured any more"));
        server.connect(
                host,
                MailSettings.port(),
                MailSettings.user().orElse(null),
                MailSettings.password().orElse(null));
    }

    /** What was sent is sent, however the server says goodbye. */
    private static void close(Transport server) {
        try {
            server.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "The mail server ended the connection badly: {0}", kinds(e));
        }
    }

    private static String kinds(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure.getClass().getSimpleName()
                + (cause == null ? "" : ", " + cause.getClass().getSimpleName());
    }
}
