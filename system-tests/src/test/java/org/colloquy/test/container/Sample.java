package org.colloquy.test.container;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** An object with a value in every field, made from its class alone so that no entity is forgotten. */
record Sample(Object entity, String id) {

    /** Umlaut, euro and a character outside the basic plane: two, three and four bytes. Fits every text column. */
    private static final String TEXT = "ü € 😀";

    private static final Instant INSTANT = Instant.parse("2026-11-21T10:11:12.123Z");

    static Sample of(Class<?> type, boolean nulls) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object entity = constructor.newInstance();
            String id = Ids.next("test");
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !(nulls && mayBeNull(field))) {
                    field.setAccessible(true);
                    field.set(entity, field.getName().equals("id") ? id : value(field.getType()));
                }
            }
            return new Sample(entity, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, @Nullable Object> fields(Object entity) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        try {
            for (Field field : entity.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.put(field.getName(), field.get(entity));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return fields;
    }

    private static boolean mayBeNull(Field field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Object value(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        } else if (type == Instant.class) {
            return INSTANT;
        } else if (type == int.class || type == Integer.class) {
            return Integer.MAX_VALUE - 1;
        } else if (type == long.class || type == Long.class) {
            return Long.MAX_VALUE - 1;
        } else if (type == double.class) {
            return 0.1;
        } else if (type == boolean.class) {
            return true;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        }
        throw new IllegalArgumentException("No sample of " + type);
    }
}
