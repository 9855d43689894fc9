package org.colloquy.core.mail;

import java.util.Properties;
import org.colloquy.core.mail.MailSettings.Tls;

/** The settings in the words of the mail API's SMTP provider, which both servers share. */
final class MailProperties {

    private static final String SMTP = "mail.smtp.";

    private MailProperties() {}

    static Properties read() {
        Tls tls = MailSettings.tls();
        Properties properties = new Properties();
        set(properties, "auth", MailSettings.user().isPresent());
        set(properties, "connectiontimeout", MailSettings.connectTimeout().toMillis());
        set(properties, "timeout", MailSettings.readTimeout().toMillis());
        set(properties, "writetimeout", MailSettings.readTimeout().toMillis());
        set(properties, "quitwait", false);
        set(properties, "starttls.enable", tls == Tls.STARTTLS);
        set(properties, "starttls.required", tls == Tls.STARTTLS);
        set(properties, "ssl.enable", tls == Tls.TLS);
        set(properties, "ssl.checkserveridentity", tls != Tls.OFF);
        return properties;
    }

    private static void set(Properties properties, String name, Object value) {
        properties.setProperty(SMTP + name, String.valueOf(value));
    }
}
