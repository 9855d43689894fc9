package org.colloquy.core.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.Answer;
import org.colloquy.api.message.AnswerListener;
import org.colloquy.api.message.InboundMessage;
import org.colloquy.api.message.MessageService;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.run.LiveRuns;
import org.colloquy.core.run.Waiters;

/** The way in for every door. Outside any transaction: what is stored is committed before anybody waits or answers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ValidateOnExecution
public class MessageBean implements MessageService {

    private static final Logger LOG = System.getLogger(MessageBean.class.getName());

    @EJB
    private Inbox inbox;

    @EJB
    private History history;

    @Inject
    private LiveRuns live;

    @Inject
    private Waiters waiters;

    @Inject
    private RepeatedQuestions repeated;

    @Override
    public CompletionStage<Answer> send(InboundMessage message, AnswerListener listener) {
        live.requireRoom();
        String runId = Ids.next("run");
        CompletionStage<Answer> answer = waiters.expect(runId, listener);
        Receipt receipt;
        try {
            receipt = inbox.accept(message, runId);
        } catch (RuntimeException e) {
            waiters.forget(runId);
            throw e;
        }
        if (receipt.repeated()) {
            waiters.forget(runId);
            return repeated.follow(message.workspaceId(), receipt);
        }
        return answer;
    }

    @Override
    public void accept(InboundMessage message) {
        live.requireRoom();
        Receipt receipt;
        try {
            receipt = inbox.accept(message, Ids.next("run"));
        } catch (AppException e) {
            if (e.code() == ErrorCode.MESSAGE_DROPPED && message.replyTo() == null) {
                LOG.log(Level.INFO, "A message of session {0} came too soon and is dropped", message.sessionId());
                return;
            }
            throw e;
        }
        if (receipt.repeated()) {
            history.replyAgain(message, receipt);
        }
    }

    @Override
    public Answer answer(String workspaceId, String sessionId, String runId) {
        return history.answer(workspaceId, sessionId, runId);
    }

    @Override
    public MessageView get(String workspaceId, String sessionId, String id) {
        return history.message(workspaceId, sessionId, id);
    }

    @Override
    public Page<MessageView> list(String workspaceId, String sessionId, PageRequest page) {
        return history.messages(workspaceId, sessionId, page);
    }
}
