package org.colloquy.web.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.colloquy.api.json.Json;

/** The form in which a request wants its answer. */
sealed interface ResponseFormat {

    /** What is answered instead of the plain sentence. */
    String write(String sentence);

    /** Free text. */
    record Text() implements ResponseFormat {
        @Override
        public String write(String sentence) {
            return sentence;
        }
    }

    /** Any JSON object. */
    record JsonObject() implements ResponseFormat {
        @Override
        public String write(String sentence) {
            return Json.write(
                    JsonNodeFactory.instance.objectNode().put("sandbox", true).put("answer", sentence));
        }
    }

    /** A JSON value that satisfies a schema. */
    record JsonSchema(JsonNode schema) implements ResponseFormat {
        @Override
        public String write(String sentence) {
            return Json.write(new SchemaSample(schema).value());
        }
    }
}
