package org.colloquy.web.http;

import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.metrics.MetricsService;
import org.jspecify.annotations.Nullable;

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
            if (namesNothing(request.getRequestURI()) || namesNothing(request.getQueryString())) {
                ProblemAnswer.send(request, response, Problem.of(ErrorCode.INVALID_REQUEST));
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            answered.whenComplete();
        }
    }

    /** No name has the character zero in it, and PostgreSQL cannot even look for one that has. */
    private static boolean namesNothing(@Nullable String encoded) {
        return encoded != null && encoded.contains("%00");
    }
}
