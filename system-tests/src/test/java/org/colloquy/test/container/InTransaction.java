package org.colloquy.test.container;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Does something in a transaction of its own. */
@Stateless
public class InTransaction {

    /** Commits what it has done. */
    public void run(Runnable work) {
        work.run();
    }

    /** Commits what it has done before whatever is under way around it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void runApart(Runnable work) {
        work.run();
    }
}
