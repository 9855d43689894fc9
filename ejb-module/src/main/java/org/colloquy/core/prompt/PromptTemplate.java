package org.colloquy.core.prompt;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.colloquy.api.error.AppException;
import org.colloquy.core.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * Instructions and templates with variables in double braces, in Mustache. Only known variables are ever looked up, so that no
 * text reaches into an object, and values are put in as they are: who provides them makes them fit their place.
 */
public final class PromptTemplate {

    private static final int MAX_DEPTH = 10;
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
        return findFault(text).isEmpty() ? Template.fill(text, values, Template.Escape.NONE, Integer.MAX_VALUE) : text;
    }

    /** Whether a text has variables that begin so. */
    static boolean mentions(@Nullable String text, String beginning) {
        return text != null && Template.is(text) && text.contains(beginning);
    }

    private static Optional<String> findFault(@Nullable String text) {
        return Template.findFault(text, name -> KNOWN.matcher(name).matches(), MAX_DEPTH);
    }
}
