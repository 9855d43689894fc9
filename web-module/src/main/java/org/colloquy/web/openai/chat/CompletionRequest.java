package org.colloquy.web.openai.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.colloquy.web.openai.wire.Fields;
import org.colloquy.web.openai.wire.RequestBody;

/** Looks into a request for a completion only as far as this server has a part in it. */
final class CompletionRequest {

    private CompletionRequest() {}

    static boolean streamed(HttpServletRequest request) throws IOException {
        return Boolean.TRUE.equals(RequestBody.of(request).flag("stream"));
    }

    /** What is handed on: everything, known or not. */
    static ObjectNode read(HttpServletRequest request) throws IOException {
        Fields body = RequestBody.of(request);
        body.required("messages");
        body.objects("messages");
        body.text("model");
        return body.whole();
    }
}
