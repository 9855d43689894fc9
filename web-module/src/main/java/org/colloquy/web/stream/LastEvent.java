package org.colloquy.web.stream;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.UnaryOperator;
import org.colloquy.api.error.AppException;

/** Where somebody stopped who comes back for the rest of a stream. */
public final class LastEvent {

    private static final String HEADER = "Last-Event-ID";
    private static final String PARAMETER = "after";

    private LastEvent() {}

    /**
     * The number of the last event that the reader has, 0 when it has none.
     *
     * @param complaint what is said of something else, by the name of the header or parameter
     */
    public static long number(HttpServletRequest request, UnaryOperator<String> complaint) {
        String header = request.getHeader(HEADER);
        String sent = header != null ? header : request.getParameter(PARAMETER);
        if (sent == null || sent.isBlank()) {
            return 0;
        }
        try {
            return Long.parseLong(sent.strip());
        } catch (NumberFormatException e) {
            String name = header != null ? HEADER : PARAMETER;
            throw AppException.invalid(name, complaint.apply(name));
        }
    }
}
