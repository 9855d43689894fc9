package org.colloquy.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.colloquy.api.json.Json;

/** Sends a problem, through JAX-RS or without it. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    /** The answer to a request that JAX-RS has taken on. */
    public static Response response(Throwable thrown, HttpServletRequest request) {
        Problem problem = Problems.of(thrown).forRequest(RequestId.of(request));
        ProblemForm form = ProblemForm.of(request);
        Response.ResponseBuilder response =
                Response.status(form.status(problem)).type(form.mediaType()).entity(form.body(problem, request));
        if (problem.passing()) {
            response.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    /** Answers a request that no resource method sees. */
    public static void send(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        send(request, response, Problems.of(thrown));
    }

    /** Answers a request that no resource method sees. */
    public static void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        ProblemForm form = ProblemForm.of(request);
        Object shown = form.body(problem.forRequest(RequestId.of(request)), request);
        byte[] body = Json.write(shown).getBytes(StandardCharsets.UTF_8);
        response.setStatus(form.status(problem));
        if (problem.passing()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
        response.setContentType(form.mediaType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
