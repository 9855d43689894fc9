package org.colloquy.core.jms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.colloquy.core.function.queue.Replies;

/**
 * Takes the replies of functions behind queues. A topic, because only the node that sent a request waits for its reply, and no
 * node has a queue of its own.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Destinations.REPLIES_LOOKUP)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FunctionReplies implements MessageListener {

    private static final Logger LOG = System.getLogger(FunctionReplies.class.getName());

    @Inject
    private Replies replies;

    @Override
    public void onMessage(Message message) {
        try {
            String id = message.getJMSCorrelationID();
            if (id == null || !(message instanceof TextMessage text)) {
                LOG.log(Level.WARNING, "A reply without correlation id or text is dropped");
                return;
            }
            replies.take(id, text.getText() == null ? "" : text.getText());
        } catch (JMSException e) {
            throw Envelope.unchecked(e);
        }
    }
}
