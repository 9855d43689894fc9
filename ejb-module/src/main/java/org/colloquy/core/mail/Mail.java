package org.colloquy.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.colloquy.api.json.Json;
import org.colloquy.core.delivery.Outbox;

/** Sends e-mails, as part of the caller's transaction: they leave when it has committed. */
@ApplicationScoped
public class Mail {

    private static final Logger LOG = System.getLogger(Mail.class.getName());

    @Inject
    private Outbox outbox;

    /** Whether this server has been told a mail server and an address to send from. */
    public boolean configured() {
        return MailSettings.host().isPresent() && MailSettings.from().isPresent();
    }

    /** Sends an e-mail on behalf of a session, with which it goes as long as it has not left. A wrong address is passed over. */
    public void send(String workspaceId, String sessionId, String to, String subject, String text) {
        if (!configured()) {
            LOG.log(Level.WARNING, "An e-mail of session {0} is not sent: no mail server is configured", sessionId);
        } else if (Addresses.find(to).isEmpty()) {
            LOG.log(Level.INFO, "An e-mail of session {0} is not sent: its address is none", sessionId);
        } else {
            outbox.addMail(workspaceId, sessionId, Json.write(new Letter(to.strip(), subject, text)));
        }
    }
}
