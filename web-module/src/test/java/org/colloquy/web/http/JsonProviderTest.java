package org.colloquy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonProviderTest {

    private static final Annotation[] NONE = {};

    private final JsonProvider provider = new JsonProvider();

    @Test
    void objectsAreItsAffairForEveryKindOfJson() {
        assertThat(isWriteable(Problem.class, MediaType.APPLICATION_JSON_TYPE)).isTrue();
        assertThat(isWriteable(Problem.class, new MediaType("application", "problem+json")))
                .isTrue();
        assertThat(isWriteable(Problem.class, MediaType.TEXT_PLAIN_TYPE)).isFalse();
    }

    @Test
    void textsAndStreamsAreNot() {
        assertThat(isWriteable(String.class, MediaType.APPLICATION_JSON_TYPE)).isFalse();
        assertThat(isWriteable(InputStream.class, MediaType.APPLICATION_JSON_TYPE))
                .isFalse();
        assertThat(isWriteable(byte[].class, MediaType.APPLICATION_JSON_TYPE)).isFalse();
    }

    @Test
    void theContainersStreamIsNeitherFlushedNorClosed() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        provider.writeTo(
                Map.of("a", 1),
                Map.class,
                Map.class,
                NONE,
                MediaType.APPLICATION_JSON_TYPE,
                new MultivaluedHashMap<>(),
                body);

        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
    }

    private boolean isWriteable(Class<?> type, MediaType mediaType) {
        return provider.isWriteable(type, type, NONE, mediaType);
    }
}
