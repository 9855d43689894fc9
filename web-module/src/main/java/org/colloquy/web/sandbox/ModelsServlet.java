package org.colloquy.web.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.colloquy.web.http.Route;

/** {@code GET /sandbox/v1/models}: one model, although completions accept every name. */
@WebServlet(name = "SandboxModels", urlPatterns = ModelsServlet.PATH, asyncSupported = true)
public final class ModelsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    static final String PATH = "/sandbox/v1/models";

    private final transient SandboxDoor door = SandboxDoor.of("GET");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Route.set(request, PATH);
        Playback.writeNow(door.refusal(request).orElseGet(ModelsServlet::models), response);
    }

    private static Answer models() {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("object", "list");
        list.putArray("data")
                .addObject()
                .put("id", "sandbox")
                .put("object", "model")
                .put("created", 0)
                .put("owned_by", "colloquy");
        return Answer.json(list);
    }
}
