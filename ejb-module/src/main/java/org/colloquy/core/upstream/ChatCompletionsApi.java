package org.colloquy.core.upstream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The provider's endpoint, relative to its base address. Bodies are bytes: our own mapper writes and reads them. */
@Path("/chat/completions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
public interface ChatCompletionsApi {

    /** Asks for a completion; the caller closes the response, whatever its status. */
    @POST
    Response complete(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, byte[] body);
}
