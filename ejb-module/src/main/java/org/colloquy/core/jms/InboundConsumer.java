package org.colloquy.core.jms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.validation.ConstraintViolationException;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.MessageService;
import org.colloquy.core.platform.Startup;

/**
 * Takes questions from the queue. The question is committed before the message is: a crash in between delivers it again, and
 * the inbox knows it.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Destinations.IN_LOOKUP)
        })
public class InboundConsumer implements MessageListener {

    private static final int FIRST_SERVER_ERROR = 500;

    @EJB
    private MessageService messages;

    @Inject
    private InboundReader reader;

    @Inject
    private FailedMessages failed;

    @Inject
    private Startup startup;

    @Override
    public void onMessage(Message message) {
        try {
            takeIn(message);
        } catch (JMSException e) {
            throw Envelope.unchecked(e);
        }
    }

    private static boolean passes(ErrorCode code) {
        return code.status() >= FIRST_SERVER_ERROR || code == ErrorCode.TOO_MANY_REQUESTS;
    }

    private void takeIn(Message message) throws JMSException {
        try {
            startup.require();
            messages.accept(reader.read(message));
        } catch (UnreadableException e) {
            failed.bury(message, String.valueOf(e.getMessage()));
        } catch (ConstraintViolationException e) {
            failed.bury(message, "a field is not valid");
        } catch (AppException e) {
            if (passes(e.code())) {
                failed.retryOrBury(message, e);
            } else {
                failed.reject(message, e);
            }
        } catch (RuntimeException e) {
            failed.retryOrBury(message, e);
        }
    }
}
