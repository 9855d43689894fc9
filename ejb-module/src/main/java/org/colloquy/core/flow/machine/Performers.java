package org.colloquy.core.flow.machine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquy.api.flow.Action;

/** Who performs which kind of action. */
final class Performers {

    private static final Map<Class<?>, String> NAMES = Arrays.stream(
                    Action.class.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

    private final Map<Class<?>, Performer<?>> known = new HashMap<>();

    Performers() {
        Talking.register(this);
        Contacting.register(this);
        Deciding.register(this);
        Calling.register(this);
        Agents.register(this);
    }

    <A extends Action> void add(Class<A> type, Performer<A> performer) {
        known.put(type, performer);
    }

    Set<Class<?>> types() {
        return known.keySet();
    }

    /** Whoever was added for the action's class takes the action. */
    @SuppressWarnings("unchecked")
    <A extends Action> Performer<A> of(A action) {
        return (Performer<A>) Objects.requireNonNull(known.get(action.getClass()));
    }

    /** The action's type as in its definition. */
    static String name(Action action) {
        return Objects.requireNonNull(NAMES.get(action.getClass()));
    }
}
