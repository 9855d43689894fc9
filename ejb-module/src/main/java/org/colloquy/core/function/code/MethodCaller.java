package org.colloquy.core.function.code;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.function.CurrentFunction;
import org.colloquy.api.function.FunctionContext;
import org.jspecify.annotations.Nullable;

/** Calls a function's method: with its caller's role, a request scope of its own, and arguments that have been checked. */
@ApplicationScoped
public class MethodCaller {

    @Inject
    private BeanManager beans;

    @Inject
    private Validator validator;

    @Inject
    private CurrentFunction current;

    @Inject
    private AdminGate adminGate;

    @Inject
    private UserGate userGate;

    /** Calls it on this thread; the stage holds its result, or fails with what it threw. */
    @ActivateRequestContext
    public CompletionStage<@Nullable Object> call(
            JavaFunction function, ObjectNode arguments, FunctionContext context) {
        current.begin(context);
        CompletableFuture<CompletionStage<@Nullable Object>> outcome = new CompletableFuture<>();
        gate(context).pass(() -> outcome.complete(invoke(function, arguments, context)));
        return outcome.thenCompose(stage -> stage);
    }

    private Gate gate(FunctionContext context) {
        return switch (context.role()) {
            case ADMIN -> adminGate;
            case USER -> userGate;
        };
    }

    private CompletionStage<@Nullable Object> invoke(
            JavaFunction function, ObjectNode arguments, FunctionContext context) {
        CreationalContext<?> creation = beans.createCreationalContext(function.bean());
        try {
            Object bean = beans.getReference(function.bean(), function.viewType(), creation);
            @Nullable Object[] values = ArgumentReader.read(function.function(), arguments, context);
            ArgumentRules.check(validator, bean, function, values);
            Object result = function.viewMethod().invoke(bean, values);
            return result instanceof CompletionStage<?> stage
                    ? stage.thenApply(value -> value)
                    : CompletableFuture.completedFuture(result);
        } catch (InvocationTargetException e) {
            return CompletableFuture.failedFuture(e.getTargetException());
        } catch (IllegalAccessException | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        } finally {
            // Ends a dependent bean, which nobody else knows; does nothing to others.
            creation.release();
        }
    }
}
