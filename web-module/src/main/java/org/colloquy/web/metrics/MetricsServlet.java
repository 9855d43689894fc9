package org.colloquy.web.metrics;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.colloquy.api.access.Role;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.metrics.MetricsService;
import org.colloquy.web.http.ProblemAnswer;
import org.colloquy.web.http.Route;

/** {@code GET /metrics}: open, or for administrators' keys only when the server is configured so. */
@WebServlet(name = "Metrics", urlPatterns = MetricsServlet.PATH, asyncSupported = true)
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    static final String PATH = "/metrics";

    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    @EJB
    private transient MetricsService metrics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Route.set(request, PATH);
        try {
            checkCaller(request);
            byte[] figures = metrics.scrape().getBytes(StandardCharsets.UTF_8);
            response.setContentType(PROMETHEUS);
            response.setContentLength(figures.length);
            response.getOutputStream().write(figures);
        } catch (RuntimeException e) {
            ProblemAnswer.send(request, response, e);
        }
    }

    private static void checkCaller(HttpServletRequest request) {
        if (!MetricsSettings.PROTECTED.get() || request.isUserInRole(Role.ADMIN_NAME)) {
            return;
        }
        throw AppException.of(request.getUserPrincipal() == null ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN);
    }
}
