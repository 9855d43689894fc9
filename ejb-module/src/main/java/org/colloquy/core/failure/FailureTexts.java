package org.colloquy.core.failure;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.colloquy.api.error.ErrorCode;

/** Sentences for people who wait for an answer. They name no provider and no cause that a user could do nothing about. */
public final class FailureTexts {

    private static final String OTHER = "other";
    private static final Map<String, Properties> BY_LANGUAGE = read("en", "de", "es", "fr", "it", "nl", "pt");

    private FailureTexts() {}

    /** The languages there are texts in. */
    public static Set<String> languages() {
        return BY_LANGUAGE.keySet();
    }

    /** The text for a kind of failure; empty for a language without texts. */
    public static Optional<String> find(String language, ErrorCode kind) {
        return Optional.ofNullable(BY_LANGUAGE.get(language))
                .map(texts -> texts.getProperty(kind.code(), texts.getProperty(OTHER)));
    }

    private static Map<String, Properties> read(String... languages) {
        Map<String, Properties> all = new TreeMap<>();
        for (String language : languages) {
            all.put(language, read(language));
        }
        return all;
    }

    private static Properties read(String language) {
        String file = "failures_" + language + ".properties";
        try (InputStream content = FailureTexts.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException(file + " is missing");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(content, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
