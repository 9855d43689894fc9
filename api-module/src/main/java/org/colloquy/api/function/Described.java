package org.colloquy.api.function;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the model what a parameter, a record component, a field or a type means. */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {

    /** The meaning, written for the model. */
    String value();

    /**
     * The name of a parameter. Default: its name in the code, which the compiler keeps when it is called with {@code -parameters}.
     * Fields are named by their name or by Jackson's annotations.
     */
    String name() default "";
}
