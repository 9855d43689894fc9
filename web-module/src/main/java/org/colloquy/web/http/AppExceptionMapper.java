package org.colloquy.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.colloquy.api.error.AppException;

/** What a service refused on purpose. */
@Provider
public final class AppExceptionMapper implements ExceptionMapper<AppException> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(AppException exception) {
        return ProblemAnswer.response(exception, request);
    }
}
