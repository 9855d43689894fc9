package org.colloquy.core.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.colloquy.core.metrics.Meters;
import org.colloquy.core.platform.Time;

/** Marks sessions whose time has run out, a batch per transaction. */
@Stateless
public class SessionExpiry {

    static final int BATCH = 500;

    @Inject
    private SessionRepository sessions;

    @Inject
    private Meters meters;

    @Inject
    private Time time;

    /** Marks one batch and tells how many it held. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int expireBatch() {
        int expired = sessions.expire(time.now(), BATCH);
        meters.sessions("expired", expired);
        return expired;
    }
}
