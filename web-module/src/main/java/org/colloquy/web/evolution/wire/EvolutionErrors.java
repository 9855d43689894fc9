package org.colloquy.web.evolution.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.colloquy.web.http.Problem;
import org.colloquy.web.http.ProblemForm;

/** What no handler of this door refused itself: a body that is too large, a database that is away, a fault of ours. */
public final class EvolutionErrors implements ProblemForm {

    /** The only one there is. */
    public static final EvolutionErrors FORM = new EvolutionErrors();

    private static final int LONGEST_PATH = 256;

    private EvolutionErrors() {}

    @Override
    public int status(Problem problem) {
        return isMissing(problem) ? 404 : problem.status();
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Object body(Problem problem, HttpServletRequest request) {
        int status = status(problem);
        Object message = status < 500 ? List.of(text(problem, request)) : problem.detail();
        return ErrorBody.of(status, Statuses.name(status), message);
    }

    /** What Evolution says of a route that it does not have, by method or by path. */
    public static String noRoute(HttpServletRequest request) {
        return "Cannot " + printable(request.getMethod()) + " " + printable(request.getRequestURI());
    }

    private static String text(Problem problem, HttpServletRequest request) {
        return isMissing(problem) ? noRoute(request) : problem.detail();
    }

    private static boolean isMissing(Problem problem) {
        return problem.status() == 404 || problem.status() == 405;
    }

    private static String printable(String sent) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sent.length() && i < LONGEST_PATH; i++) {
            char c = sent.charAt(i);
            text.append(c > ' ' && c < 0x7f ? c : '_');
        }
        return text.toString();
    }
}
