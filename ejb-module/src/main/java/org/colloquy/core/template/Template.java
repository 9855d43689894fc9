package org.colloquy.core.template;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mustache of names that are known. No text reaches into an object, and none can be written without end. */
public final class Template {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final int MAX_TAGS = 1_000;

    /** Reads maps; the standard one would read any object's fields and methods. */
    private static final BasicCollector NAMES_ONLY = new BasicCollector() {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    };

    private Template() {}

    /** How a value is made fit the place where it is put. */
    public interface Escape extends Mustache.Escaper {

        /** As it is. */
        Escape NONE = value -> value;
    }

    /** The text has become longer than allowed. */
    public static final class TooLongException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Whether a text has variables at all. */
    public static boolean is(@Nullable String text) {
        return text != null && text.contains(OPEN);
    }

    /**
     * What keeps a text from being used, if anything does; names a variable that is unknown.
     *
     * @param maxDepth most sections in each other
     */
    public static Optional<String> findFault(@Nullable String text, Predicate<String> known, int maxDepth) {
        if (text == null || !text.contains(OPEN)) {
            return Optional.empty();
        }
        if (count(text, OPEN) != count(text, CLOSE)) {
            return Optional.of("is no valid template: a tag is not closed or not opened");
        }
        if (count(text, OPEN) > MAX_TAGS) {
            return Optional.of("has more than " + MAX_TAGS + " variables");
        }
        if (text.contains(OPEN + "=") || depth(text) > maxDepth) {
            return Optional.of("has other delimiters or too many sections in each other");
        }
        try {
            Names names = new Names(known);
            compile(text, Escape.NONE).visit(names);
            return names.firstUnknown().map(name -> "has the unknown variable '" + shorten(name) + "'");
        } catch (MustacheException | StringIndexOutOfBoundsException e) {
            // The second for a tag without a name.
            return Optional.of("is no valid template: a tag is not closed or not opened");
        }
    }

    /**
     * A text that has been checked, with its variables filled in.
     *
     * @throws TooLongException when it has more than {@code maxLength} characters
     */
    public static String fill(String text, Map<String, Object> values, Escape escape, int maxLength) {
        if (!text.contains(OPEN)) {
            return text;
        }
        BoundedWriter out = new BoundedWriter(maxLength);
        compile(text, escape).execute(values, out);
        return out.toString();
    }

    private static com.samskivert.mustache.Template compile(String text, Escape escape) {
        return Mustache.compiler()
                .withCollector(NAMES_ONLY)
                .withFormatter(Template::words)
                .withEscaper(escape)
                .defaultValue("")
                .emptyStringIsFalse(true)
                .compile(text);
    }

    private static String words(Object value) {
        return value instanceof Collection<?> items
                ? items.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private static int count(String text, String brace) {
        int count = 0;
        for (int at = text.indexOf(brace); at >= 0; at = text.indexOf(brace, at + brace.length())) {
            count++;
        }
        return count;
    }

    /** Sections are read and written by recursion. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + OPEN.length())) {
            String tag = text.substring(at + OPEN.length(), Math.min(text.length(), at + OPEN.length() + 64))
                    .strip();
            depth += tag.startsWith("#") || tag.startsWith("^") ? 1 : tag.startsWith("/") ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static String shorten(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }

    private static final class Names implements Mustache.Visitor {

        private final Predicate<String> known;
        private final List<String> unknown = new ArrayList<>();

        Names(Predicate<String> known) {
            this.known = known;
        }

        Optional<String> firstUnknown() {
            return unknown.stream().findFirst();
        }

        @Override
        public void visitText(String text) {
            // any text will do
        }

        @Override
        public void visitVariable(String name) {
            see(name);
        }

        @Override
        public boolean visitInclude(String name) {
            unknown.add("> " + name);
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            see(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            see(name);
            return true;
        }

        private void see(String name) {
            if (!known.test(name)) {
                unknown.add(name);
            }
        }
    }
}
