package org.colloquy.web.console;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;
import org.colloquy.web.http.ErrorServlet;
import org.colloquy.web.http.Problem;
import org.colloquy.web.http.Problems;
import org.omnifaces.util.Exceptions;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * Answers a failed page with the status that the REST door would give, and with the error page instead of half a page. What fails
 * on a page that stays is told in its messages.
 */
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
                tell(Problems.of(failure));
            }
        }
        getWrapped().handle();
    }

    /** A page that goes on working says what was wrong; one that could not be made becomes the error page. */
    private static void tell(Problem problem) {
        if (Faces.isAjaxRequest() && Faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            Messages.addGlobalError("{0}", problem.detail());
        } else {
            answer(problem);
        }
    }

    private static void answer(Problem problem) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getRequestMap().put(ErrorServlet.PROBLEM, problem);
        Faces.responseReset();
        Faces.responseSendError(problem.status(), problem.title());
    }
}
