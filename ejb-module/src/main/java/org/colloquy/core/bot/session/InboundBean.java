package org.colloquy.core.bot.session;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.Optional;
import org.colloquy.api.bot.ContactMessage;
import org.colloquy.api.bot.InboundMessages;
import org.colloquy.api.bot.Media;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.platform.SqlErrors;
import org.colloquy.core.run.RunTransactions;
import org.jspecify.annotations.Nullable;

/** The way in for contacts' messages, outside of any transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ValidateOnExecution
public class InboundBean implements InboundMessages {

    private static final int ATTEMPTS = 5;

    @EJB
    private Intake intake;

    @Inject
    private Arrivals arrivals;

    @Inject
    private MediaStore media;

    @Inject
    private RunTransactions transactions;

    @Override
    public Outcome receive(ContactMessage message) {
        return arrivals.once(message, () -> takeWhole(message));
    }

    private Outcome takeWhole(ContactMessage message) {
        Media shown = message.media();
        if (shown == null || shown.base64() == null) {
            return take(message, MediaStore.elsewhere(shown));
        }
        if (transactions.inTurn(() -> intake.known(message))) {
            return Outcome.REPEATED;
        }
        Optional<StoredMedia> stored = media.store(message.workspaceId(), shown);
        Outcome outcome;
        try {
            outcome = take(stored.isPresent() ? message : without(message), stored.orElse(null));
        } catch (RuntimeException e) {
            media.forget(message.workspaceId(), stored);
            throw e;
        }
        if (outcome != Outcome.TAKEN) {
            media.forget(message.workspaceId(), stored);
        }
        return outcome;
    }

    /** Two first messages of one contact at the same moment meet at a unique index: one of them is taken anew. */
    private Outcome take(ContactMessage message, @Nullable StoredMedia stored) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.inTurn(() -> intake.take(message, stored));
            } catch (EJBException | PersistenceException e) {
                if (!SqlErrors.violatesConstraint(e)) {
                    throw e;
                } else if (attempt == ATTEMPTS) {
                    throw AppException.of(ErrorCode.CONFLICT, "The contact's messages get in each other's way", e);
                }
            }
        }
    }

    /** What cannot be read is as good as not there. */
    private static ContactMessage without(ContactMessage message) {
        return new ContactMessage(
                message.workspaceId(),
                message.channelId(),
                message.messageId(),
                message.remoteJid(),
                message.fromMe(),
                message.pushName(),
                message.participant(),
                message.text(),
                null);
    }
}
