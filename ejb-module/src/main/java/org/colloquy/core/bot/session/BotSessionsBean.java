package org.colloquy.core.bot.session;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.PersistenceException;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.List;
import org.colloquy.api.bot.BotSession;
import org.colloquy.api.bot.BotSessions;
import org.colloquy.api.bot.SessionAction;
import org.colloquy.core.platform.SqlErrors;
import org.jspecify.annotations.Nullable;

/** Shows and changes contacts' sessions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ValidateOnExecution
public class BotSessionsBean implements BotSessions {

    @EJB
    private SessionChanges changes;

    @Override
    public List<BotSession> list(String workspaceId, String channelId, @Nullable String botId) {
        return changes.list(workspaceId, channelId, botId);
    }

    @Override
    public int change(String workspaceId, String channelId, String jid, SessionAction action) {
        try {
            return changes.change(workspaceId, channelId, jid, action);
        } catch (EJBException | PersistenceException e) {
            if (!SqlErrors.violatesConstraint(e)) {
                throw e;
            }
            // The contact wrote its first message at this moment: there is a session now.
            return changes.change(workspaceId, channelId, jid, action);
        }
    }
}
