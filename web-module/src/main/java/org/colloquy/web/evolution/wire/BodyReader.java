package org.colloquy.web.evolution.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.web.http.BodyLimitFilter;
import org.colloquy.web.http.BodyTooLargeException;
import org.jspecify.annotations.Nullable;

/** Reads bodies as Evolution's server does: JSON or a form, nothing at all is an empty object, a later field replaces an earlier. */
public final class BodyReader {

    private static final int MAX_NESTING = 100;
    private static final String FORM = "application/x-www-form-urlencoded";

    // Not the mapper that all other doors share: recordings and images come as single texts of many megabytes.
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private BodyReader() {}

    /**
     * The body of a request.
     *
     * @throws Refusal when it cannot be parsed
     * @throws IOException when the caller went away
     */
    public static Payload read(HttpServletRequest request) throws IOException {
        String body = new String(bytes(request), StandardCharsets.UTF_8);
        return isForm(request.getContentType()) ? FormBody.parse(body) : parse(body);
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
            throw AppException.of(ErrorCode.TOO_LARGE, ErrorCode.TOO_LARGE.title(), e);
        }
    }

    static Payload parse(String body) {
        if (body.isBlank()) {
            return Payload.empty();
        }
        int start = firstVisible(body);
        // A bare text or number is JSON, but none that a request may consist of.
        if (body.charAt(start) != '{' && body.charAt(start) != '[') {
            throw unexpected(body, start);
        }
        try {
            return JSON.readTree(body) instanceof ObjectNode object ? new Payload(object) : Payload.empty();
        } catch (JsonEOFException e) {
            throw Refusal.malformed("Unexpected end of JSON input");
        } catch (JsonProcessingException e) {
            throw unexpected(body, position(body, e));
        }
    }

    private static Refusal unexpected(String body, int position) {
        return position >= body.length()
                ? Refusal.malformed("Unexpected end of JSON input")
                : Refusal.malformed(
                        "Unexpected token " + printable(body.charAt(position)) + " in JSON at position " + position);
    }

    /** The parser stands behind what it stumbled over. */
    private static int position(String body, JsonProcessingException e) {
        long offset = e.getLocation() == null ? body.length() : e.getLocation().getCharOffset();
        return (int) Math.max(0, Math.min(body.length(), offset));
    }

    private static char printable(char c) {
        return c >= ' ' && c < 0x7f ? c : '_';
    }

    private static int firstVisible(String body) {
        int i = 0;
        while (Character.isWhitespace(body.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
    }
}
