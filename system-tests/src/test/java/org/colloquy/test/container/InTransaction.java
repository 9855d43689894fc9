package org.colloquy.test.container;

import jakarta.ejb.Stateless;

/** Does something in a transaction of its own. */
@Stateless
public class InTransaction {

    /** Commits what it has done. */
    public void run(Runnable work) {
        work.run();
    }
}
