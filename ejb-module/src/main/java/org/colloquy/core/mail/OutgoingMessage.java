package org.colloquy.core.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An e-mail of plain text as the server takes it. */
final class OutgoingMessage extends MimeMessage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final String messageId;

    private OutgoingMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** @param id stays the same over repetitions, so that a mailbox can recognise one */
    static OutgoingMessage of(Session session, String id, Letter letter, InternetAddress to, Instant now)
            throws MessagingException {
        String configured =
                MailSettings.from().orElseThrow(() -> new IllegalStateException("Nobody sends e-mails any more"));
        InternetAddress from = new InternetAddress(configured, true);
        String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        OutgoingMessage message = new OutgoingMessage(session, "<" + id + "@" + domain + ">");
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, to);
        message.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
        message.setHeader("Date", DATE.format(now.atOffset(ZoneOffset.UTC)));
        // Nobody's holiday note answers it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        // Bytes, because handlers of text are looked for in other ways on each server.
        message.setDataHandler(new DataHandler(
                new ByteArrayDataSource(letter.text().getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8")));
        message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        message.saveChanges();
        return message;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
