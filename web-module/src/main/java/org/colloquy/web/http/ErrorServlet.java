package org.colloquy.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The container's error page: a problem, or a page about one, instead of a stack trace and the server's name and version. */
public final class ErrorServlet extends HttpServlet {

    /** Request attribute with the {@link Problem} to show, for pages that know more than the container does. */
    public static final String PROBLEM = "problem";

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/WEB-INF/errors/problem.xhtml";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Problem problem = problem(request);
        if (isConsole(request)) {
            response.setStatus(problem.status());
            request.setAttribute(PROBLEM, problem.forRequest(RequestId.of(request)));
            request.getRequestDispatcher(PAGE).forward(request, response);
        } else {
            ProblemAnswer.send(request, response, problem);
        }
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof Problem known) {
            return known;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Problems.of(rootOf(failure));
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Problems.ofStatus(status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND);
    }

    /** Servlets wrap what they did not expect. */
    private static Throwable rootOf(Throwable failure) {
        return failure instanceof ServletException wrapper && wrapper.getRootCause() != null
                ? wrapper.getRootCause()
                : failure;
    }

    private static boolean isConsole(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                && uri.startsWith(request.getContextPath() + "/console");
    }
}
