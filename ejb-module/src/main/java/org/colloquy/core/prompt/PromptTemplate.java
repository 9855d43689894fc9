package org.colloquy.core.prompt;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.colloquy.api.error.AppException;
import org.jspecify.annotations.Nullable;

/**
 * Instructions and templates with variables in double braces, in Mustache. Only known variables are ever looked up, so that no
 * text reaches into an object, and values are put in as they are: who provides them makes them fit their place.
 */
public final class PromptTemplate {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final int MAX_TAGS = 1_000;
    private static final int MAX_DEPTH = 10;
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).defaultValue("").emptyStringIsFalse(true);
    private static final Pattern KNOWN =
            Pattern.compile("client\\.(name|email|phone|externalId|metadata\\.[^.\\s]{1,64})"
                    + "|session\\.(id|createdAt|expiresAt)|workspace\\.name|chatbot\\.(name|description)");

    private PromptTemplate() {}

    /** Fails with {@code INVALID_REQUEST} on the field unless the text can be used; names a variable that is unknown. */
    public static void check(String field, @Nullable String text) {
        findFault(text).ifPresent(fault -> {
            throw AppException.invalid(field, fault);
        });
    }

    /** The text with its variables filled in. One that was stored before it was checked stays as it is. */
    static String fill(String text, Map<String, Object> values) {
        return text.contains(OPEN) && findFault(text).isEmpty()
                ? COMPILER.compile(text).execute(values)
                : text;
    }

    /** Whether a text has variables that begin so. */
    static boolean mentions(@Nullable String text, String beginning) {
        return text != null && text.contains(OPEN) && text.contains(beginning);
    }

    private static Optional<String> findFault(@Nullable String text) {
        if (text == null || !text.contains(OPEN)) {
            return Optional.empty();
        }
        if (count(text, OPEN) != count(text, CLOSE)) {
            return Optional.of("is no valid template: a tag is not closed or not opened");
        }
        if (count(text, OPEN) > MAX_TAGS) {
            return Optional.of("has more than " + MAX_TAGS + " variables");
        }
        if (text.contains(OPEN + "=") || depth(text) > MAX_DEPTH) {
            return Optional.of("has other delimiters or too many sections in each other");
        }
        try {
            Names names = new Names();
            COMPILER.compile(text).visit(names);
            return names.firstUnknown().map(name -> "has the unknown variable '" + shorten(name) + "'");
        } catch (MustacheException | StringIndexOutOfBoundsException e) {
            // The second for a tag without a name.
            return Optional.of("is no valid template: a tag is not closed or not opened");
        }
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

        private final List<String> unknown = new ArrayList<>();

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
            if (!KNOWN.matcher(name).matches()) {
                unknown.add(name);
            }
        }
    }
}
