package org.colloquy.test.load;

import java.net.URI;

/** The Colloquy that is measured. */
interface Subject extends AutoCloseable {

    URI url();

    /** Process of the server; 0 when unknown. */
    long pid();

    /** Main process of its database; 0 when it has none of its own. */
    long databasePid();

    String adminKey();

    @Override
    void close();
}
