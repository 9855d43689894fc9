package org.colloquy.web.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.colloquy.api.json.Json;

/** JSON bodies by way of {@link Json}, the same on every server whatever JSON library that brings along. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
// Named in full because Jersey knows no wildcard within a subtype.
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public final class JsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    // The container owns the stream: closing or flushing it here would cost a chunk of its own for every answer.
    private static final ObjectWriter WRITER = Json.mapper()
            .writer()
            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isObject(type) && isJson(mediaType);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return JsonBody.read(body, genericType);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isObject(type) && isJson(mediaType);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        WRITER.writeValue(body, value);
    }

    /** Texts and streams are JSON already when a resource says so. */
    private static boolean isObject(Class<?> type) {
        return type != String.class
                && type != byte[].class
                && !InputStream.class.isAssignableFrom(type)
                && !Reader.class.isAssignableFrom(type)
                && !File.class.isAssignableFrom(type)
                && !StreamingOutput.class.isAssignableFrom(type);
    }

    private static boolean isJson(MediaType mediaType) {
        String subtype = mediaType.getSubtype();
        return "application".equals(mediaType.getType()) && ("json".equals(subtype) || subtype.endsWith("+json"));
    }
}
