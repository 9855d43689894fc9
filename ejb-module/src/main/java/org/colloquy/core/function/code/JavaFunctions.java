package org.colloquy.core.function.code;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.colloquy.api.function.AssistantFunction;

/** The functions that beans of this application offer; the same for every workspace. */
@ApplicationScoped
public class JavaFunctions {

    private static final Logger LOG = System.getLogger(JavaFunctions.class.getName());

    private final SortedMap<String, JavaFunction> functions = new TreeMap<>();
    private final SchemaWriter schemas = new SchemaWriter();

    @Inject
    private BeanManager beans;

    /** The function with this name. */
    public Optional<JavaFunction> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** All of them, by name. */
    public Collection<JavaFunction> all() {
        return functions.values();
    }

    @PostConstruct
    void discover() {
        List<Bean<?>> found = new ArrayList<>(beans.getBeans(Object.class, Any.Literal.INSTANCE));
        // In an order that does not change from start to start, so that of two with one name it is always the same one.
        found.sort(Comparator.comparing(bean -> bean.getBeanClass().getName()));
        for (Bean<?> bean : found) {
            if (isItsClass(bean)) {
                Arrays.stream(bean.getBeanClass().getMethods())
                        .filter(method -> method.isAnnotationPresent(AssistantFunction.class) && !method.isBridge())
                        .sorted(Comparator.comparing(Method::toString))
                        .forEach(method -> add(bean, method));
            }
        }
        LOG.log(Level.INFO, "Functions in Java: {0}", functions.isEmpty() ? "none" : functions.keySet());
    }

    /** A producer's bean has the class that makes it, which is a bean itself and is looked at as such. */
    private static boolean isItsClass(Bean<?> bean) {
        return bean.getTypes().stream()
                .anyMatch(type -> type instanceof Class<?> view
                        && view != Object.class
                        && view.isAssignableFrom(bean.getBeanClass()));
    }

    private void add(Bean<?> bean, Method method) {
        try {
            JavaFunction function = JavaFunction.of(FunctionMethod.of(bean.getBeanClass(), method, schemas), bean);
            JavaFunction known = functions.putIfAbsent(function.function().name(), function);
            if (known != null) {
                LOG.log(
                        Level.ERROR,
                        "Two functions are called {0}: {1} is used, {2} is not",
                        function.function().name(),
                        known.place(),
                        function.place());
            }
        } catch (UnfitMethodException e) {
            LOG.log(
                    Level.ERROR,
                    "{0} is not registered as a function: {1}",
                    JavaFunction.place(bean.getBeanClass(), method),
                    e.getMessage());
        } catch (RuntimeException e) {
            // Another team's class that cannot be described must not keep the server from starting.
            LOG.log(
                    Level.ERROR,
                    JavaFunction.place(bean.getBeanClass(), method) + " is not registered as a function",
                    e);
        }
    }
}
