package org.colloquy.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The container's error page: a problem instead of the server's name and version, or a stack trace. */
public final class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable failure) {
            ProblemAnswer.send(request, response, rootOf(failure));
        } else {
            Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            ProblemAnswer.send(request, response, Problems.ofStatus(status instanceof Integer code ? code : 404));
        }
    }

    /** Servlets wrap what they did not expect. */
    private static Throwable rootOf(Throwable failure) {
        return failure instanceof jakarta.servlet.ServletException wrapper && wrapper.getRootCause() != null
                ? wrapper.getRootCause()
                : failure;
    }
}
