package org.colloquy.test.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One field of a request body, with what is allowed in it; knows every way to get it wrong.
 *
 * @param longest longest text, or 0 when it is no text
 * @param least smallest number, if it is a number
 * @param most largest number, if it is a number
 */
record Field(String name, Kind kind, boolean required, boolean mayBeBlank, int longest, double least, double most) {

    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        MAP
    }

    static Field text(String name, int longest) {
        return new Field(name, Kind.TEXT, false, true, longest, 0, 0);
    }

    static Field whole(String name, double least, double most) {
        return new Field(name, Kind.WHOLE, false, true, 0, least, most);
    }

    static Field decimal(String name, double least, double most) {
        return new Field(name, Kind.DECIMAL, false, true, 0, least, most);
    }

    static Field map(String name) {
        return new Field(name, Kind.MAP, false, true, 0, 0, 0);
    }

    Field needed() {
        return new Field(name, kind, true, false, longest, least, most);
    }

    Field notBlank() {
        return new Field(name, kind, required, false, longest, least, most);
    }

    /** All requests that are wrong in this field and right in all others. */
    List<WrongBody> wrong(ObjectNode right) {
        List<WrongBody> cases = new ArrayList<>();
        if (required) {
            cases.add(without(right));
            cases.add(with(right, "null", body -> body.putNull(name)));
        }
        wrongTypes(right, cases);
        if (kind == Kind.TEXT && !mayBeBlank) {
            cases.add(with(right, "empty", body -> body.put(name, "")));
            cases.add(with(right, "blank", body -> body.put(name, " \t\n")));
        }
        if (longest > 0) {
            cases.add(with(right, "too long", body -> body.put(name, "x".repeat(longest + 1))));
        }
        if (kind == Kind.WHOLE || kind == Kind.DECIMAL) {
            outOfRange(right, cases);
        }
        return cases;
    }

    private void wrongTypes(ObjectNode right, List<WrongBody> cases) {
        if (kind != Kind.TEXT) {
            cases.add(with(right, "text", body -> body.put(name, "1")));
        }
        if (kind == Kind.TEXT || kind == Kind.MAP) {
            cases.add(with(right, "a number", body -> body.put(name, 1)));
            cases.add(with(right, "a decimal", body -> body.put(name, 1.5)));
        }
        if (kind == Kind.WHOLE) {
            cases.add(with(right, "a decimal", body -> body.put(name, least + 0.5)));
        }
        cases.add(with(right, "a boolean", body -> body.put(name, true)));
        cases.add(with(right, "a list", body -> body.putArray(name).add("a")));
        if (kind != Kind.MAP) {
            cases.add(with(right, "an object", body -> body.putObject(name).put("a", "b")));
        }
    }

    private void outOfRange(ObjectNode right, List<WrongBody> cases) {
        cases.add(with(right, "too small", body -> number(body, least - 1)));
        cases.add(with(right, "too large", body -> number(body, most + 1)));
        cases.add(with(right, "beyond all numbers", body -> body.set(name, huge())));
    }

    private void number(ObjectNode body, double value) {
        if (kind == Kind.WHOLE) {
            body.put(name, (long) value);
        } else {
            body.put(name, value);
        }
    }

    private static JsonNode huge() {
        return JsonNodeFactory.instance.numberNode(BigInteger.TEN.pow(40));
    }

    private WrongBody without(ObjectNode right) {
        ObjectNode body = right.deepCopy();
        body.remove(name);
        return new WrongBody(name, "missing", body);
    }

    private WrongBody with(ObjectNode right, String how, Consumer<ObjectNode> change) {
        ObjectNode body = right.deepCopy();
        change.accept(body);
        return new WrongBody(name, how, body);
    }
}
