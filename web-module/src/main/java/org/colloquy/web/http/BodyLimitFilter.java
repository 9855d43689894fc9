package org.colloquy.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Locale;
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
        } else if (announced >= 0 || !hasBody(request)) {
            chain.doFilter(request, response);
        } else if (isForm(request)) {
            // Containers read forms past any wrapper, each with limits of its own.
            ProblemAnswer.send(request, response, Problem.of(ErrorCode.LENGTH_REQUIRED));
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    /** Whether there may be a body behind a request that does not say how long it is. */
    private static boolean hasBody(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null
                || request.getProtocol().startsWith("HTTP/2");
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED);
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
