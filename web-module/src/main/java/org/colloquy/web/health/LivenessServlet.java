package org.colloquy.web.health;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /health/live}: answering at all is the whole check. */
@WebServlet(name = "Liveness", urlPatterns = "/health/live", asyncSupported = true)
public final class LivenessServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HealthReport.alive().writeTo(response);
    }
}
