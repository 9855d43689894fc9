package org.colloquy.api.setting;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * One named setting with its type and default. Read from MicroProfile Config on every {@link #get()}, so system properties,
 * environment variables ({@code COLLOQUY_UPSTREAM_READ_TIMEOUT} for {@code colloquy.upstream.read-timeout}) and server
 * configuration all count. An empty value is the same as an absent one.
 */
public final class Setting<T> {

    private final String key;
    private final @Nullable T fallback;
    private final Function<String, T> parser;

    private Setting(String key, @Nullable T fallback, Function<String, T> parser) {
        this.key = key;
        this.fallback = fallback;
        this.parser = parser;
    }

    /** A text. */
    public static Setting<String> text(String key, String fallback) {
        return new Setting<>(key, fallback, Function.identity());
    }

    /** A text without default; read it with {@link #find()}. */
    public static Setting<String> optionalText(String key) {
        return new Setting<>(key, null, Function.identity());
    }

    /** A whole number. */
    public static Setting<Integer> number(String key, int fallback) {
        return new Setting<>(key, fallback, Integer::valueOf);
    }

    /** {@code true} or {@code false}. */
    public static Setting<Boolean> flag(String key, boolean fallback) {
        return new Setting<>(key, fallback, Setting::parseFlag);
    }

    /** A length of time: ISO-8601 ({@code PT30S}) or a whole number of seconds. */
    public static Setting<Duration> duration(String key, Duration fallback) {
        return new Setting<>(key, fallback, Setting::parseDuration);
    }

    /** The name under which the setting is configured. */
    public String key() {
        return key;
    }

    /**
     * The configured value or the default.
     *
     * @throws IllegalStateException when the configured value cannot be read, or nothing is configured and there is no default
     */
    public T get() {
        return find().orElseThrow(() -> new IllegalStateException("Setting " + key + " is missing"));
    }

    /** The configured value or the default; empty when there is neither. */
    public Optional<T> find() {
        Optional<String> configured =
                ConfigProvider.getConfig().getOptionalValue(key, String.class).filter(text -> !text.isBlank());
        return configured.isPresent() ? Optional.of(parse(configured.get().strip())) : Optional.ofNullable(fallback);
    }

    private T parse(String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // The value itself stays out of the message: it may be a secret pasted under the wrong name.
            throw new IllegalStateException("Setting " + key + " has a value of the wrong form", e);
        }
    }

    private static Boolean parseFlag(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Duration parseDuration(String text) {
        return text.chars().allMatch(Character::isDigit)
                ? Duration.ofSeconds(Long.parseLong(text))
                : Duration.parse(text);
    }
}
