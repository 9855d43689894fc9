package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;

/** Understands the replies of one interface of providers. Fails with an {@link UpstreamException} for what is no answer. */
interface ReplyReader {

    /** A reply in one piece. */
    void whole(JsonNode reply);

    /** One event of a stream. */
    void event(JsonNode event);

    /** Whether the provider said how the reply ends; what is cut before that is no answer. */
    boolean finished();
}
