package org.colloquy.web.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.json.Json;

/** Reads a request body, naming what is wrong with it in the caller's terms. */
public final class JsonBody {

    private static final ObjectReader READER = Json.mapper().reader().without(JsonParser.Feature.AUTO_CLOSE_SOURCE);

    private JsonBody() {}

    /**
     * Reads a whole body.
     *
     * @throws AppException {@code INVALID_REQUEST} or {@code TOO_LARGE}
     * @throws IOException when the caller went away
     */
    public static <T> T read(InputStream body, Type type) throws IOException {
        try {
            T value = READER.forType(Json.mapper().constructType(type)).readValue(body);
            if (value == null) {
                throw JsonErrors.missing();
            }
            return value;
        } catch (JsonProcessingException e) {
            throw JsonErrors.translate(e);
        } catch (CharConversionException e) {
            throw JsonErrors.encoding();
        } catch (BodyTooLargeException e) {
            throw AppException.of(ErrorCode.TOO_LARGE);
        }
    }
}
