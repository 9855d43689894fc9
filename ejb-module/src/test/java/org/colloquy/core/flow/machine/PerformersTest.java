package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquy.api.flow.Action;
import org.junit.jupiter.api.Test;

class PerformersTest {

    @Test
    void everyActionHasAPerformerAndAName() {
        Set<Class<?>> actions = Arrays.stream(Action.class.getPermittedSubclasses())
                .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
                .collect(Collectors.toSet());
        Set<Class<?>> named = Arrays.stream(
                        Action.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::value)
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(actions).hasSize(28);
        assertThat(new Performers().types()).isEqualTo(actions);
    }
}
