package org.colloquy.web.evolution.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A form as an object of texts; {@code name[]} collects an array. */
final class FormBody {

    private static final String LIST = "[]";

    private FormBody() {}

    static Payload parse(String body) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String pair : body.strip().split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                put(object, decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Payload(object);
    }

    private static void put(ObjectNode object, String name, String value) {
        if (name.endsWith(LIST)) {
            String list = name.substring(0, name.length() - LIST.length());
            ArrayNode values = object.get(list) instanceof ArrayNode begun ? begun : object.putArray(list);
            values.add(value);
        } else {
            object.put(name, value);
        }
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("URI malformed");
        }
    }
}
