package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * What is worth knowing of a provider's error. Its words are read here and kept nowhere: they may quote the prompt or the key.
 *
 * @param parameters of the request that it names
 * @param quota whether money is missing, which waiting does not mend
 * @param unknownModel whether it knows the interface and not the model
 * @param unknownPath whether it does not know the interface
 */
record Complaint(Set<Parameter> parameters, boolean quota, boolean unknownModel, boolean unknownPath) {

    static final Complaint NONE = new Complaint(Set.of(), false, false, false);

    Complaint ofUnknownPath() {
        return new Complaint(parameters, quota, unknownModel, !unknownModel);
    }

    static Complaint of(byte[] body) {
        Optional<JsonNode> json = Lenient.find(body);
        JsonNode error = json.map(Complaint::error).orElse(Lenient.MAPPER.missingNode());
        String code = error.path("code").asText("") + " " + error.path("type").asText("");
        String param = error.path("param").asText("");
        boolean named = error.path("param").isTextual() && !param.isBlank();
        return new Complaint(
                Parameter.namedIn(named ? param : new String(body, StandardCharsets.UTF_8)),
                code.contains("insufficient_quota"),
                code.contains("model_not_found"),
                false);
    }

    /** Most have an object {@code error}; some put its fields on top or in a list. */
    private static JsonNode error(JsonNode body) {
        JsonNode object = body.isArray() ? body.path(0) : body;
        return object.path("error").isObject() ? object.path("error") : object;
    }
}
