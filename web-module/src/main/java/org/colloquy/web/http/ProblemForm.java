package org.colloquy.web.http;

import jakarta.servlet.http.HttpServletRequest;

/** How a door words its refusals. A door with a contract of its own puts its form on each request before anything can fail. */
public interface ProblemForm {

    /** Colloquy's own: RFC 9457. */
    ProblemForm STANDARD = new ProblemForm() {

        @Override
        public int status(Problem problem) {
            return problem.status();
        }

        @Override
        public String mediaType() {
            return Problem.MEDIA_TYPE;
        }

        @Override
        public Object body(Problem problem, HttpServletRequest request) {
            return problem;
        }
    };

    /** The HTTP status. */
    int status(Problem problem);

    /** What kind of JSON the body is. */
    String mediaType();

    /** What is written as JSON. */
    Object body(Problem problem, HttpServletRequest request);

    /** Everything that goes wrong with this request is worded so from now on. */
    static void set(HttpServletRequest request, ProblemForm form) {
        request.setAttribute(ProblemForm.class.getName(), form);
    }

    /** The form of this request's door. */
    static ProblemForm of(HttpServletRequest request) {
        return request.getAttribute(ProblemForm.class.getName()) instanceof ProblemForm form ? form : STANDARD;
    }
}
