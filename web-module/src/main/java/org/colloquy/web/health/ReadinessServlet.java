package org.colloquy.web.health;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.colloquy.api.health.HealthService;
import org.colloquy.web.http.Route;

/** {@code GET /health/ready}: 200 when every part this node needs answers, 503 otherwise. */
@WebServlet(name = "Readiness", urlPatterns = ReadinessServlet.PATH, asyncSupported = true)
public final class ReadinessServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    static final String PATH = "/health/ready";
    private static final System.Logger LOG = System.getLogger(ReadinessServlet.class.getName());

    @EJB
    private transient HealthService health;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Route.set(request, PATH);
        readiness().writeTo(response);
    }

    private HealthReport readiness() {
        try {
            return HealthReport.of(health.readiness());
        } catch (RuntimeException e) {
            // Whoever asks wants to know whether to send callers here, and the answer is no.
            LOG.log(System.Logger.Level.WARNING, "Readiness could not be found out", e);
            return HealthReport.unknown();
        }
    }
}
