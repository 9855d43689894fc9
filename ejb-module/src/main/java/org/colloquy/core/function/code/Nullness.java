package org.colloquy.core.function.code;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;

/** Whether something may be left out, by the annotation of that name from whichever library. */
final class Nullness {

    private Nullness() {}

    static boolean nullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }
}
