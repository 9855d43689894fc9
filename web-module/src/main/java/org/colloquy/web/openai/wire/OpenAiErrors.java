package org.colloquy.web.openai.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.error.Violation;
import org.colloquy.web.http.Problem;
import org.colloquy.web.http.ProblemForm;
import org.colloquy.web.http.Problems;

/** Problems in the words of OpenAI's API, with its statuses: what clients compare and retry by. */
public final class OpenAiErrors implements ProblemForm {

    /** The only one there is. */
    public static final OpenAiErrors FORM = new OpenAiErrors();

    private static final String PREFIX = ErrorCode.INTERNAL.type().replace(ErrorCode.INTERNAL.code(), "");
    private static final int LONGEST_PATH = 256;
    private static final Pattern MISSING_MODEL = Pattern.compile("No model found with id '.*'\\.");

    private OpenAiErrors() {}

    @Override
    public int status(Problem problem) {
        // Clients repeat what was answered with 409 by themselves, which would not help here.
        return switch (code(problem)) {
            case "thread-locked", "run-state", "model-prompt-refused" -> 400;
            case "model-rate-limited" -> 429;
            default -> problem.status();
        };
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Object body(Problem problem, HttpServletRequest request) {
        return switch (code(problem)) {
            case "unauthenticated" -> SentKey.refused(request.getHeader("Authorization"));
            case "not-found" -> missing(problem, request);
            case "method-not-allowed" ->
                ErrorJson.refusal(
                        "Not allowed to " + request.getMethod().toUpperCase(Locale.ROOT) + " on " + path(request)
                                + " (HINT: Perhaps you meant to use a different HTTP method?)",
                        null,
                        null);
            case "invalid-request" -> invalid(problem);
            case "model-prompt-refused" -> ErrorJson.refusal(problem.detail(), null, "invalid_prompt");
            default -> other(problem);
        };
    }

    /** The data of an {@code error} event for anything thrown. */
    public static ErrorJson of(Throwable thrown) {
        Problem problem = Problems.of(thrown);
        return code(problem).equals("invalid-request") ? invalid(problem) : other(problem);
    }

    private static ErrorJson other(Problem problem) {
        int status = FORM.status(problem);
        if (status == 429) {
            return ErrorJson.of(problem.detail(), "requests", null, "rate_limit_exceeded");
        }
        return status < 500
                ? ErrorJson.refusal(problem.detail(), null, null)
                : ErrorJson.of(problem.detail(), "server_error", null, status == 500 ? null : snake(code(problem)));
    }

    private static ErrorJson missing(Problem problem, HttpServletRequest request) {
        if (MISSING_MODEL.matcher(problem.detail()).matches()) {
            return ErrorJson.refusal(problem.detail(), null, "model_not_found");
        }
        return problem.detail().equals(ErrorCode.NOT_FOUND.title())
                ? ErrorJson.refusal(
                        "Unknown request URL: " + request.getMethod() + " " + path(request)
                                + ". Please check the URL for typos.",
                        null,
                        "unknown_url")
                : ErrorJson.refusal(problem.detail(), null, null);
    }

    private static ErrorJson invalid(Problem problem) {
        if (problem.violations() == null || problem.violations().isEmpty()) {
            return ErrorJson.refusal(problem.detail(), null, null);
        }
        Violation first = problem.violations().get(0);
        String message = first.message();
        if (first.field().equals("body") && !isSentence(message)) {
            return ErrorJson.refusal(
                    "We could not parse the JSON body of your request: it " + message + ".", null, null);
        }
        String param = ParamNames.of(first.field());
        return isSentence(message)
                ? ErrorJson.refusal(message, param, codeOf(message))
                : ErrorJson.refusal("Invalid '" + param + "': " + message + ".", param, "invalid_value");
    }

    /** Constraints speak of a field in a few words; whoever has more to say does so in a sentence. */
    private static boolean isSentence(String message) {
        return !message.isEmpty() && Character.isUpperCase(message.charAt(0));
    }

    private static String codeOf(String sentence) {
        if (sentence.startsWith("Missing required")) {
            return "missing_required_parameter";
        }
        return sentence.startsWith("Invalid type") ? "invalid_type" : "invalid_value";
    }

    private static String code(Problem problem) {
        return problem.type().startsWith(PREFIX) ? problem.type().substring(PREFIX.length()) : "";
    }

    private static String snake(String code) {
        return code.replace('-', '_');
    }

    private static String path(HttpServletRequest request) {
        String uri = request.getRequestURI();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < uri.length() && i < LONGEST_PATH; i++) {
            char c = uri.charAt(i);
            path.append(c > ' ' && c < 0x7f ? c : '_');
        }
        return path.toString();
    }
}
