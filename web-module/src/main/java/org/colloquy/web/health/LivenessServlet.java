package org.colloquy.web.health;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.colloquy.web.http.Route;

/** {@code GET /health/live}: answering at all is the whole check. */
@WebServlet(name = "Liveness", urlPatterns = LivenessServlet.PATH, asyncSupported = true)
public final class LivenessServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    static final String PATH = "/health/live";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Route.set(request, PATH);
        HealthReport.alive().writeTo(response);
    }
}
