package org.colloquy.core.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.colloquy.api.setting.Setting;

/** The server that takes e-mails, and how patiently it is talked to. */
final class MailSettings {

    /** How what is said to the server is kept secret. */
    enum Tls {
        /** Not at all. */
        OFF,
        /** Begun in the clear; a server that does not change over is sent nothing. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    private static final int SUBMISSION = 587;
    private static final int MOST_AT_ONCE = 4;

    private static final Setting<String> HOST = Setting.optionalText("colloquy.mail.host");
    private static final Setting<Integer> PORT = Setting.number("colloquy.mail.port", SUBMISSION);
    private static final Setting<String> USER = Setting.optionalText("colloquy.mail.user");
    private static final Setting<String> PASSWORD = Setting.optionalText("colloquy.mail.password");
    private static final Setting<String> FROM = Setting.optionalText("colloquy.mail.from");
    private static final Setting<String> TLS = Setting.text("colloquy.mail.tls", "starttls");
    private static final Setting<Duration> CONNECT_TIMEOUT =
            Setting.duration("colloquy.mail.connect-timeout", Duration.ofSeconds(5));
    private static final Setting<Duration> READ_TIMEOUT =
            Setting.duration("colloquy.mail.read-timeout", Duration.ofSeconds(10));
    private static final Setting<Integer> MAX_CONCURRENT = Setting.number("colloquy.mail.max-concurrent", MOST_AT_ONCE);

    private MailSettings() {}

    static Optional<String> host() {
        return HOST.find();
    }

    static int port() {
        return PORT.get();
    }

    static Optional<String> user() {
        return USER.find();
    }

    static Optional<String> password() {
        return PASSWORD.find();
    }

    static Optional<String> from() {
        return FROM.find();
    }

    static Tls tls() {
        String word = TLS.get();
        try {
            return Tls.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Setting " + TLS.key() + " must be off, starttls or tls", e);
        }
    }

    static Duration connectTimeout() {
        return CONNECT_TIMEOUT.get();
    }

    /** Longest silence of the server, and longest wait for it to take a piece of text. */
    static Duration readTimeout() {
        return READ_TIMEOUT.get();
    }

    /** E-mails under way at once. */
    static int maxConcurrent() {
        return MAX_CONCURRENT.get();
    }
}
