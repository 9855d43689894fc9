package org.colloquy.web.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.colloquy.api.error.AppException;
import org.jspecify.annotations.Nullable;

/** Turns a parser's complaint, which quotes the input and names Java types, into a violation that does neither. */
final class JsonErrors {

    private static final String BODY = "body";
    private static final String TRAILING = "Trailing token";
    private static final String DUPLICATE = "Duplicate field";
    private static final int LONGEST_PATH = 200;

    private JsonErrors() {}

    static AppException translate(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return AppException.invalid(BODY, "is nested too deeply or has too long a text or number");
        }
        if (e instanceof JsonMappingException mapping) {
            if (mapping.getCause() instanceof InputCoercionException range) {
                return AppException.invalid(path(mapping), JsonTypes.expectation(range.getTargetType()));
            }
            return mapping.getCause() instanceof JsonProcessingException cause
                            && !(cause instanceof JsonMappingException)
                    ? translate(cause)
                    : wrongField(mapping);
        }
        String what = e.getOriginalMessage().startsWith(DUPLICATE) ? "names a field twice" : "is not valid JSON";
        return AppException.invalid(BODY, what + place(e.getLocation()));
    }

    static AppException missing() {
        return AppException.invalid(BODY, "must be a JSON object");
    }

    static AppException encoding() {
        return AppException.invalid(BODY, "is not valid UTF-8");
    }

    private static AppException wrongField(JsonMappingException e) {
        String field = path(e);
        if (e instanceof UnrecognizedPropertyException) {
            return AppException.invalid(field, "is not known");
        }
        if (e instanceof MismatchedInputException mismatch) {
            return field.isEmpty() ? wrongBody(mismatch) : AppException.invalid(field, expected(mismatch));
        }
        return AppException.invalid(field.isEmpty() ? BODY : field, "cannot be read");
    }

    private static AppException wrongBody(MismatchedInputException e) {
        return e.getOriginalMessage().startsWith(TRAILING)
                ? AppException.invalid(BODY, "is not valid JSON: it goes on after its end")
                : missing();
    }

    private static String expected(MismatchedInputException e) {
        return JsonTypes.expectation(e.getTargetType());
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.length() <= LONGEST_PATH ? path.toString() : path.substring(0, LONGEST_PATH) + "…";
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
