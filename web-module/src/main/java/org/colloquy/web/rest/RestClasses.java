package org.colloquy.web.rest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.colloquy.web.http.AppExceptionMapper;
import org.colloquy.web.http.ConstraintViolationExceptionMapper;
import org.colloquy.web.http.EjbExceptionMapper;
import org.colloquy.web.http.FallbackExceptionMapper;
import org.colloquy.web.http.JsonProvider;
import org.colloquy.web.http.WebApplicationExceptionMapper;
import org.colloquy.web.security.AuthorizationFeature;

/**
 * The classes of a JAX-RS application. Each prefix has an application of its own that lists its resources: without a list
 * every application would take the resources of all others.
 */
public final class RestClasses {

    private static final Set<Class<?>> SHARED = Set.of(
            AppExceptionMapper.class,
            AuthorizationFeature.class,
            ConstraintViolationExceptionMapper.class,
            EjbExceptionMapper.class,
            FallbackExceptionMapper.class,
            JsonProvider.class,
            WebApplicationExceptionMapper.class);

    /** What such an application answers to {@code getProperties}: keeps Jersey from adding JSON-B beside our provider. */
    public static final Map<String, Object> PROPERTIES = Map.of("jersey.config.jsonFeature", "JsonProvider");

    private RestClasses() {}

    /** These resources with all that every application needs. */
    public static Set<Class<?>> with(Class<?>... resources) {
        Set<Class<?>> classes = new HashSet<>(SHARED);
        classes.addAll(Arrays.asList(resources));
        return Set.copyOf(classes);
    }
}
