package org.colloquy.test.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in braces that stand for ids of objects, each of which is made when it is first named. */
public final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    /** What is shorter is a number of a version, and the same everywhere. */
    private static final int ID_LENGTH = 26;

    private final Map<String, Supplier<String>> makers = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    /** Has the object of this name made by this maker, which returns its id. */
    public void define(String name, Supplier<String> maker) {
        makers.put(name, maker);
    }

    /** Notes what came into being with something else. */
    public void note(String name, String id) {
        ids.put(name, id);
    }

    /** The object's id; makes it if need be. */
    public String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            id = Objects.requireNonNull(makers.get(name), name).get();
            ids.put(name, id);
        }
        return id;
    }

    /** The id of what comes into being with the object of the first name. */
    public String after(String first, String name) {
        id(first);
        return Objects.requireNonNull(ids.get(name), name);
    }

    /** Makes all that has not been made. */
    public void complete() {
        makers.keySet().forEach(this::id);
    }

    /** Puts ids in place of the names. */
    public String fill(String template) {
        return fill(template, this::id);
    }

    /** The same ids in shape, of objects that never existed. */
    public String fillWithNothing(String template) {
        return fill(template, name -> ofNothing(id(name)));
    }

    /** Whether anything of what has been made is named. */
    public boolean isIn(String text) {
        return ids.values().stream().filter(id -> id.length() >= ID_LENGTH).anyMatch(text::contains);
    }

    private static String fill(String template, UnaryOperator<String> ids) {
        return NAME.matcher(template).replaceAll(name -> Matcher.quoteReplacement(ids.apply(name.group(1))));
    }

    private static String ofNothing(String id) {
        return id.length() < ID_LENGTH ? id : id.substring(0, id.length() - 20) + "0".repeat(20);
    }
}
