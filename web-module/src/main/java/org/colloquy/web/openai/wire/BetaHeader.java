package org.colloquy.web.openai.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/** The header {@code OpenAI-Beta}, on which OpenAI insisted for assistants and threads. */
public final class BetaHeader {

    private static final String TEXT =
            "You must provide the 'OpenAI-Beta' header to access the Assistants API. Please try"
                    + " again by setting the header 'OpenAI-Beta: assistants=v2'.";

    private BetaHeader() {}

    /** Whether the request would need it and has it not. */
    public static boolean missing(HttpServletRequest request) {
        return missing(request.getPathInfo(), request.getHeader("OpenAI-Beta"));
    }

    static boolean missing(@Nullable String path, @Nullable String sent) {
        boolean needed = path != null && (path.startsWith("/assistants") || path.startsWith("/threads"));
        return needed && (sent == null || !sent.contains("assistants=v2"));
    }

    /** Says so. */
    public static void refuse(HttpServletResponse response) throws IOException {
        byte[] body = Json.write(ErrorJson.refusal(TEXT, null, "invalid_beta")).getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
