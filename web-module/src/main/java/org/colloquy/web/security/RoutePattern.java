package org.colloquy.web.security;

import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The path pattern of a resource method below its application's prefix. */
final class RoutePattern {

    private RoutePattern() {}

    static String of(Class<?> resource, Method method) {
        return part(resource) + part(method);
    }

    private static String part(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : slashed(path.value());
    }

    private static String slashed(@Nullable String path) {
        if (path == null || path.isEmpty() || path.equals("/")) {
            return "";
        }
        return path.startsWith("/") ? path : "/" + path;
    }
}
