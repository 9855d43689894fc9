package org.colloquy.web.http;

import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.colloquy.api.metrics.MetricsService;

/** The outermost filter: gives each request its id, and counts and logs it once its answer is complete. */
public final class RequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient MetricsService metrics;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = RequestId.assign(request);
        response.setHeader(RequestId.HEADER, id);
        RequestRecord answered = new RequestRecord(metrics, request, response, id, System.nanoTime());
        try {
            chain.doFilter(request, response);
        } finally {
            answered.whenComplete();
        }
    }
}
