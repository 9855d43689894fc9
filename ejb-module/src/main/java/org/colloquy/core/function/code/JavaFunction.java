package org.colloquy.core.function.code;

import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import org.colloquy.api.function.FunctionKind;
import org.colloquy.api.function.FunctionView;
import org.colloquy.core.function.FunctionSettings;

/**
 * A function on a bean.
 *
 * @param viewType the type by which the bean is called: its class, or for an EJB its local interface
 * @param viewMethod the function's method in that type
 */
public record JavaFunction(FunctionMethod function, Bean<?> bean, Class<?> viewType, Method viewMethod) {

    /** @throws UnfitMethodException when callers of the bean cannot see the method */
    static JavaFunction of(FunctionMethod function, Bean<?> bean) {
        Method method = function.method();
        return bean.getTypes().stream()
                .filter(Class.class::isInstance)
                .<Class<?>>map(Class.class::cast)
                .filter(type -> type != Object.class && type.isAssignableFrom(bean.getBeanClass()))
                // The class itself before its interfaces, which know less of it.
                .sorted(Comparator.comparing(Class::isInterface))
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(candidate -> candidate.getName().equals(method.getName())
                                && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()))
                        .map(candidate -> new JavaFunction(function, bean, type, candidate)))
                .findFirst()
                .orElseThrow(() -> new UnfitMethodException("no type by which others see its bean has this method"));
    }

    /** How long a call may take. */
    public Duration timeLimit() {
        return function.timeLimit().orElseGet(FunctionSettings::timeLimit);
    }

    /** What callers see. */
    public FunctionView view() {
        return new FunctionView(
                function.name(),
                function.description(),
                FunctionKind.JAVA,
                function.schema(),
                timeLimit().toMillis(),
                null,
                null,
                null,
                null);
    }

    String place() {
        return place(bean.getBeanClass(), function.method());
    }

    static String place(Class<?> bean, Method method) {
        return bean.getName() + "." + method.getName();
    }
}
