package org.colloquy.web.http;

import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the EJB container wrapped: a refused argument, an unreachable database, or a fault of ours. */
@Provider
public final class EjbExceptionMapper implements ExceptionMapper<EJBException> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(EJBException exception) {
        return ProblemAnswer.response(exception, request);
    }
}
