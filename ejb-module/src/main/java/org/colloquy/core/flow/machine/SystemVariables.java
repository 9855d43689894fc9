package org.colloquy.core.flow.machine;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables that are always there and that no action sets: of the contact, of the conversation, of the clock. */
public final class SystemVariables {

    /** What the contact wrote last. */
    static final String LAST_MESSAGE = "lastMessage";

    /** The last answer of a webhook or model. */
    static final String LAST_SUCCESS = "lastWebhookSuccess";

    /** Why the last of them failed; empty after a success. */
    static final String LAST_FAILURE = "lastWebhookFailure";

    /** The last answer to a survey. */
    static final String LAST_SURVEY_ANSWER = "lastSurveyAnswer";

    private static final String SYSTEM = "system.";
    private static final String CONTACT = "contact.";
    private static final String FIELDS = "contact.fields.";
    private static final Set<String> OF_SYSTEM =
            Set.of(LAST_MESSAGE, LAST_SUCCESS, LAST_FAILURE, LAST_SURVEY_ANSWER, "date", "time", "weekday");
    private static final Set<String> OF_CONTACT = Set.of("name", "email", "phone", "externalId");

    private SystemVariables() {}

    /** Whether there is one of that name. */
    public static boolean known(String name) {
        return name.startsWith(SYSTEM) && OF_SYSTEM.contains(name.substring(SYSTEM.length()))
                || name.startsWith(FIELDS) && name.substring(FIELDS.length()).matches("[^.\\s]{1,64}")
                || name.startsWith(CONTACT) && OF_CONTACT.contains(name.substring(CONTACT.length()));
    }

    /** Whether no variable of a flow's may have the name. */
    public static boolean reserved(@Nullable String name) {
        return "system".equals(name) || "contact".equals(name);
    }

    /** Their values for templates, in two levels as the names say. */
    static Map<String, Object> values(Memory memory, World world, ZoneId zone) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("name", world.contact().name());
        contact.put("email", world.contact().email());
        contact.put("phone", world.contact().phone());
        contact.put("externalId", world.contact().externalId());
        contact.put("fields", world.contact().fields());
        return Map.of("contact", contact, "system", system(memory, world, zone));
    }

    /** The value of one of them; empty when the contact has no such field. */
    static Optional<String> find(String name, Memory memory, World world, ZoneId zone) {
        if (name.startsWith(FIELDS)) {
            return Optional.ofNullable(world.contact().fields().get(name.substring(FIELDS.length())));
        }
        int dot = name.indexOf('.');
        Object group = dot < 0 ? null : values(memory, world, zone).get(name.substring(0, dot));
        Object value = group instanceof Map<?, ?> known ? known.get(name.substring(dot + 1)) : null;
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Map<String, String> system(Memory memory, World world, ZoneId zone) {
        LocalDateTime now = LocalDateTime.ofInstant(world.now(), zone);
        return Map.of(
                LAST_MESSAGE,
                memory.lastMessage(),
                LAST_SUCCESS,
                memory.lastSuccess(),
                LAST_FAILURE,
                memory.lastFailure(),
                LAST_SURVEY_ANSWER,
                memory.lastSurveyAnswer(),
                "date",
                now.toLocalDate().toString(),
                "time",
                DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(now),
                "weekday",
                now.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
}
