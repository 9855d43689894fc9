package org.colloquy.core.upstream;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.Map;

/** Adds a credential's own headers. Bound to a client, because one client serves one address and one set of headers. */
record ExtraHeaders(Map<String, String> headers) implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        headers.forEach((name, value) -> request.getHeaders().putSingle(name, value));
    }
}
