package org.colloquy.core.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.function.CreateFunction;
import org.colloquy.api.function.FunctionKind;
import org.colloquy.api.function.UpdateFunction;
import org.colloquy.api.json.Json;
import org.colloquy.core.credential.Vault;
import org.jspecify.annotations.Nullable;

/** What makes a stored function whole, beyond the form of each field. */
final class FunctionRules {

    private static final int MAX_SCHEMA = 65_536;

    private FunctionRules() {}

    static void check(CreateFunction request) {
        if ((request.url() == null) == (request.queue() == null)) {
            throw AppException.invalid(
                    request.url() == null ? "url" : "queue", "must be given, or else the other one of url and queue");
        }
        checkUrl(request.url());
        schema(request.parameters());
        if (request.queue() != null && request.secret() != null) {
            throw AppException.invalid("secret", "signs HTTP calls only");
        }
    }

    static void apply(UpdateFunction change, StoredFunction function, Vault vault) {
        if (change.description() != null) {
            function.describe(change.description().orElseThrow(() -> needed("description")));
        }
        if (change.parameters() != null) {
            function.take(schema(change.parameters().orElse(null)));
        }
        if (change.timeoutMs() != null) {
            function.limit(change.timeoutMs().orElse(null));
        }
        move(change, function);
        if (change.secret() != null) {
            refuseUnless(function.kind() == FunctionKind.HTTP, "secret", "signs HTTP calls only");
            function.signWith(change.secret().orElse(null), vault);
        }
    }

    /** The schema to store; without one the function takes no arguments. */
    static JsonNode schema(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return Json.mapper()
                    .createObjectNode()
                    .put("type", "object")
                    .set("properties", Json.mapper().createObjectNode());
        }
        boolean fits = given.isObject() && given.path("type").asText().equals("object");
        refuseUnless(fits, "parameters", "must be a JSON Schema with \"type\": \"object\"");
        refuseUnless(Json.write(given).length() <= MAX_SCHEMA, "parameters", "is too large");
        return given;
    }

    private static void move(UpdateFunction change, StoredFunction function) {
        Optional<String> url = change.url();
        if (url != null) {
            refuseUnless(function.kind() == FunctionKind.HTTP, "url", "cannot be given to a function behind a queue");
            checkUrl(url.orElseThrow(() -> needed("url")));
            function.moveTo(url.get(), null);
        }
        Optional<String> queue = change.queue();
        if (queue != null) {
            refuseUnless(
                    function.kind() == FunctionKind.JMS, "queue", "cannot be given to a function behind an address");
            function.moveTo(null, queue.orElseThrow(() -> needed("queue")));
        }
    }

    private static void checkUrl(@Nullable String url) {
        if (url != null) {
            try {
                refuseUnless(new URI(url).getHost() != null, "url", "must name a host");
            } catch (URISyntaxException e) {
                throw AppException.invalid("url", "must be a valid address");
            }
        }
    }

    private static AppException needed(String field) {
        return AppException.invalid(field, "cannot be cleared");
    }

    private static void refuseUnless(boolean fits, String field, String message) {
        if (!fits) {
            throw AppException.invalid(field, message);
        }
    }
}
