package org.colloquy.test.container;

import jakarta.persistence.Embeddable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Objects with a value in every field, made from their classes alone so that no entity is forgotten. */
final class Sample {

    /** Umlaut, euro and a character outside the basic plane: two, three and four bytes. Fits every text column. */
    private static final String TEXT = "ü € 😀";

    private static final Instant INSTANT = Instant.parse("2026-11-21T10:11:12.123Z");

    private Sample() {}

    /** @param nulls whether fields that may be null are */
    static Object of(Class<?> type, boolean nulls) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object object = constructor.newInstance();
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !(nulls && mayBeNull(field))) {
                    field.setAccessible(true);
                    boolean id = field.getName().equals("id");
                    field.set(object, id ? Ids.next("test") : value(field.getType(), nulls));
                }
            }
            return object;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an object's fields hold, in a form that can be compared. */
    static Map<String, @Nullable Object> fields(Object object) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        try {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.put(field.getName(), comparable(field.get(object)));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return fields;
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof Set<?> set) {
            return Set.copyOf(set);
        }
        return value != null && embedded(value.getClass()) ? columns(value) : value;
    }

    /** Columns that are all null are the same to the persistence provider as no object. */
    private static @Nullable Object columns(Object part) {
        Map<String, @Nullable Object> columns = fields(part);
        return columns.values().stream().allMatch(Objects::isNull) ? null : columns;
    }

    private static boolean mayBeNull(Field field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean embedded(Class<?> type) {
        return type.isAnnotationPresent(Embeddable.class);
    }

    private static Object value(Class<?> type, boolean nulls) {
        if (type == String.class) {
            return TEXT;
        } else if (type == byte[].class) {
            return TEXT.getBytes(StandardCharsets.UTF_8);
        } else if (type == Instant.class) {
            return INSTANT;
        } else if (type == int.class || type == Integer.class) {
            return Integer.MAX_VALUE - 1;
        } else if (type == long.class || type == Long.class) {
            return Long.MAX_VALUE - 1;
        } else if (type == double.class || type == Double.class) {
            return 0.1;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        } else if (type == Set.class) {
            return new HashSet<>(Set.of(TEXT));
        } else if (embedded(type)) {
            return of(type, nulls);
        }
        throw new IllegalArgumentException("No sample of " + type);
    }
}
