package org.colloquy.core.upstream;

import java.time.Instant;

/** What a call does on each attempt. */
interface Task<R> {

    /** A fresh place for the reply. */
    ReplySink<R> sink();

    /** Sends the request as it is to be by now. */
    Exchange send(ReplySink<R> sink, Instant deadline);

    /** Changes the request after a refusal that names what is wrong; returns whether that makes another attempt worth it. */
    boolean adapt(UpstreamException refusal);

    /** The attempt brought a reply. */
    void succeeded(R reply);
}
