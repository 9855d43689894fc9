package org.colloquy.web.console.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What is said of things of many kinds, of each kind in its own way. */
final class Words<T, R> {

    private final Map<Class<?>, Function<T, R>> known = new HashMap<>();

    <S extends T> void add(Class<S> kind, Function<S, R> words) {
        known.put(kind, thing -> words.apply(kind.cast(thing)));
    }

    Set<Class<?>> kinds() {
        return known.keySet();
    }

    R of(T thing) {
        return Objects.requireNonNull(known.get(thing.getClass()), thing.getClass()::getName)
                .apply(thing);
    }
}
