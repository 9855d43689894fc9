package org.colloquy.web.console;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;
import org.colloquy.web.http.ErrorServlet;
import org.colloquy.web.http.Problem;
import org.colloquy.web.http.Problems;
import org.omnifaces.util.Exceptions;
import org.omnifaces.util.Faces;

/** Answers a failed page with the status that the REST door would give, and with the error page instead of half a page. */
public final class ProblemHandler extends ExceptionHandlerWrapper {

    ProblemHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        if (events.hasNext()) {
            Throwable failure = Exceptions.unwrap(events.next().getContext().getException());
            if (!(failure instanceof ViewExpiredException) && !Faces.isResponseCommitted()) {
                events.remove();
                answer(Problems.of(failure));
            }
        }
        getWrapped().handle();
    }

    private static void answer(Problem problem) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getRequestMap().put(ErrorServlet.PROBLEM, problem);
        Faces.responseReset();
        Faces.responseSendError(problem.status(), problem.title());
    }
}
