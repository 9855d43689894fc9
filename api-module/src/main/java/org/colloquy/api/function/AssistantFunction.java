package org.colloquy.api.function;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A public method of a CDI bean or EJB that models may call. Its parameters become a JSON Schema and are checked against it and
 * against their Bean Validation constraints before the method runs; each is required unless it is an {@link java.util.Optional}
 * or marked nullable. A parameter of type {@link FunctionContext} is filled in by the server.
 *
 * <p>The model gets the result as JSON, a String as it is, and {@code {"ok":true}} for a method without result. A
 * {@link java.util.concurrent.CompletionStage} is waited for without a thread. A {@link FunctionException} tells the model its
 * message; of any other exception the model learns only that the function failed.
 *
 * <p>{@code @RolesAllowed}, {@code @PermitAll} and {@code @DenyAll} on the method or its class hold for the caller who started
 * the run, also when the run goes on later or on another server. The same call can come again after a crash: a function that
 * must act once remembers {@link FunctionContext#callKey()}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AssistantFunction {

    /** What the function does and when to call it, written for the model. */
    String value();

    /** Its name: 1 to 64 letters, digits, {@code _} and {@code -}. Default: the method's name in snake case. */
    String name() default "";

    /**
     * How long a call may take; 0 stands for {@code colloquy.functions.time-limit}. Then the model is told that there was no answer.
     * The method itself goes on to its end, because an interrupted thread can close an embedded database, and keeps its place among
     * the functions at work: what it waits for needs a limit of its own.
     */
    long timeoutMillis() default 0;
}
