package org.colloquy.web.openai.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.web.http.BodyLimitFilter;
import org.colloquy.web.http.BodyTooLargeException;
import org.colloquy.web.http.JsonBody;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request once, for everybody who looks at it: a filter has to know whether a stream is wanted. */
public final class RequestBody {

    private static final String ATTRIBUTE = RequestBody.class.getName();

    private RequestBody() {}

    /**
     * The body; nothing at all is the same as an empty object.
     *
     * @throws IOException when the caller went away
     */
    public static Fields of(HttpServletRequest request) throws IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof Fields known) {
            return known;
        }
        Fields fields = Fields.of(parse(request.getContentType(), bytes(request)));
        request.setAttribute(ATTRIBUTE, fields);
        return fields;
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        int limit = BodyLimitFilter.limit(request);
        try {
            byte[] body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                throw AppException.of(ErrorCode.TOO_LARGE);
            }
            return body;
        } catch (BodyTooLargeException e) {
            throw AppException.of(ErrorCode.TOO_LARGE);
        }
    }

    private static JsonNode parse(@Nullable String contentType, byte[] body) throws IOException {
        if (isBlank(body)) {
            return MissingNode.getInstance();
        }
        if (contentType != null && !isJson(contentType)) {
            throw AppException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
        return JsonBody.read(new ByteArrayInputStream(body), JsonNode.class);
    }

    private static boolean isBlank(byte[] body) {
        for (byte one : body) {
            if (!Character.isWhitespace(one)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJson(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.endsWith("+json");
    }
}
