package org.colloquy.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.colloquy.api.access.Role;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.web.http.ProblemAnswer;

/** Lets nobody past whom {@link CallerAuthentication} did not recognise, except where a path is open to all. */
public final class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String LOGIN_PAGE = "/console/login.xhtml";
    private static final String HOME = "/console/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RuntimeException failure = Callers.failure(request);
        if (failure != null) {
            ProblemAnswer.send(request, response, failure);
            return;
        }
        switch (Zone.of(request)) {
            case OPEN, GUEST, GUARDED -> chain.doFilter(request, response);
            case CONSOLE -> console(request, response, chain);
            case KEY -> key(request, response, chain);
        }
    }

    private static void key(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Callers.of(request) != null) {
            chain.doFilter(request, response);
        } else if (RequestPath.isRoot(request)) {
            response.sendRedirect(request.getContextPath() + HOME);
        } else {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"colloquy\"");
            ProblemAnswer.send(request, response, AppException.of(ErrorCode.UNAUTHENTICATED));
        }
    }

    private static void console(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var caller = Callers.of(request);
        if (caller == null) {
            toLogin(request, response);
        } else if (caller.role() == Role.ADMIN) {
            chain.doFilter(request, response);
        } else {
            ProblemAnswer.send(request, response, AppException.of(ErrorCode.FORBIDDEN));
        }
    }

    /** Where the page goes on to after the sign-in, unless that would repeat more than a look. */
    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        String query = request.getQueryString();
        String page = RequestPath.of(request) + (query == null ? "" : "?" + query);
        return "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    private static void toLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = request.getContextPath() + LOGIN_PAGE + wanted(request);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // A script would follow a plain redirect silently and find a page where it expects a partial answer.
            response.setContentType("text/xml;charset=UTF-8");
            response.getOutputStream()
                    .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + login
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(login);
        }
    }
}
