package org.colloquy.core.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads what providers write: bare, because they add fields at will. */
final class Lenient {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Lenient() {}

    /** The value; empty when the bytes are no JSON. */
    static Optional<JsonNode> find(byte[] json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException e) {
            // Its message quotes the text, which belongs to the provider and the user.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
