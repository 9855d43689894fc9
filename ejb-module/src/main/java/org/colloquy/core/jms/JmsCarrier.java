package org.colloquy.core.jms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import org.colloquy.core.delivery.Carrier;
import org.colloquy.core.delivery.Parcel;
import org.colloquy.core.delivery.UndeliverableException;

/** Carries parcels to queues and to the topic. */
@ApplicationScoped
class JmsCarrier implements Carrier {

    private static final Logger LOG = System.getLogger(JmsCarrier.class.getName());

    @Inject
    private JMSContext jms;

    @Resource
    private ConnectionFactory connections;

    @Inject
    private TemporaryQueues temporaryQueues;

    @Override
    public void carry(Parcel parcel) {
        try {
            JMSProducer producer = jms.createProducer().setProperty("deliveryId", parcel.id());
            if (parcel.correlation() != null) {
                producer.setJMSCorrelationID(parcel.correlation());
            }
            producer.send(destination(parcel), parcel.payload());
        } catch (InvalidDestinationRuntimeException e) {
            throw new UndeliverableException(e);
        }
    }

    @Override
    public boolean reachable() {
        try (Connection probe = connections.createConnection()) {
            return probe.getMetaData().getJMSMajorVersion() > 0;
        } catch (JMSException e) {
            LOG.log(Level.WARNING, "The broker does not answer: {0}", e.getMessage());
            return false;
        }
    }

    private Destination destination(Parcel parcel) {
        return switch (parcel.channel()) {
            case OUT -> jms.createQueue(Destinations.OUT);
            case EVENT -> jms.createTopic(Destinations.EVENTS);
            case CONTACT, MAIL -> throw new UndeliverableException("Leaves by other ways than the broker");
            case REPLY -> {
                String name = Objects.requireNonNull(parcel.destination());
                yield temporaryQueues.find(name).orElseGet(() -> jms.createQueue(name));
            }
        };
    }
}
