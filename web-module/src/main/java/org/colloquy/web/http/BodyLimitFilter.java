package org.colloquy.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Refuses bodies over the limit: at once when their length is announced, else as soon as the limit is passed. */
public final class BodyLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = BodyLimitFilter.class.getName();

    private int standard;

    /** Lets a request that comes this way have a body of another size. */
    public static void allow(HttpServletRequest request, long bytes) {
        request.setAttribute(ATTRIBUTE, bytes);
    }

    /** How large the body of this request may be, for those who read it past the filter's wrapper, as injected requests do. */
    public static int limit(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Long own
                ? (int) Math.min(own, Integer.MAX_VALUE - 16)
                : HttpSettings.MAX_BODY.get();
    }

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        standard = HttpSettings.MAX_BODY.get();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = request.getAttribute(ATTRIBUTE) instanceof Long own ? own : standard;
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            ProblemAnswer.send(request, response, Problem.of(ErrorCode.TOO_LARGE));
        } else if (announced < 0 && request.getHeader("Transfer-Encoding") != null) {
            chain.doFilter(new Limited(request, limit), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;
        private @Nullable ServletInputStream stream;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream limited = stream;
            if (limited == null) {
                limited = new LimitedInputStream(super.getInputStream(), limit);
                stream = limited;
            }
            return limited;
        }
    }
}
