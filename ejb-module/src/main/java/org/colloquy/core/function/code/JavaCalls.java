package org.colloquy.core.function.code;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.colloquy.api.function.FunctionException;
import org.colloquy.api.json.Json;
import org.colloquy.core.function.FunctionCall;
import org.colloquy.core.function.FunctionSettings;
import org.colloquy.core.function.Output;
import org.jspecify.annotations.Nullable;

/** Calls of Java functions, from the model's arguments to the text it gets back. */
@ApplicationScoped
public class JavaCalls {

    private static final Logger LOG = System.getLogger(JavaCalls.class.getName());
    private static final int DEEPEST_WRAPPING = 8;

    @Inject
    private MethodCaller caller;

    /** Calls it on this thread and completes the result, at once or when the function's own stage completes. */
    public void begin(
            JavaFunction function, FunctionCall call, ObjectNode arguments, CompletableFuture<String> result) {
        if (!function.function().rule().allows(call.context().role())) {
            result.complete(refusal());
            return;
        }
        caller.call(function, arguments, call.context())
                .whenComplete((value, failure) -> result.complete(
                        failure == null ? output(function, value, call) : explain(failure, call, result.isDone())));
    }

    private static String output(JavaFunction function, @Nullable Object value, FunctionCall call) {
        if (value == null) {
            return function.function().withoutResult() ? Output.DONE : "null";
        }
        try {
            String text = value instanceof String string ? string : Json.write(value);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            return size <= FunctionSettings.maxOutputBytes()
                    ? text
                    : Output.error("The function's result is too large: " + size + " bytes");
        } catch (UncheckedIOException e) {
            return failed(e, call);
        }
    }

    private static String explain(Throwable thrown, FunctionCall call, boolean tooLate) {
        Throwable failure = unwrap(thrown);
        if (failure instanceof BadArgumentsException) {
            return Output.error("The arguments are not valid: " + failure.getMessage());
        }
        if (failure instanceof FunctionException) {
            return Output.error(String.valueOf(failure.getMessage()));
        }
        if (failure instanceof EJBAccessException || thrown instanceof EJBAccessException) {
            return refusal();
        }
        if (tooLate) {
            LOG.log(Level.WARNING, "{0} was given up because its time was over", call);
            return Output.error("too late");
        }
        return failed(failure, call);
    }

    private static String refusal() {
        return Output.error("The role of the caller does not allow this function");
    }

    private static String failed(Throwable failure, FunctionCall call) {
        LOG.log(Level.ERROR, call + " failed", failure);
        return Output.error("The function failed");
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable failure = thrown;
        for (int i = 0; i < DEEPEST_WRAPPING; i++) {
            Throwable cause = failure.getCause();
            boolean wrapper = failure instanceof CompletionException
                    || (failure instanceof EJBException && !(failure instanceof EJBAccessException));
            if (!wrapper || cause == null) {
                return failure;
            }
            failure = cause;
        }
        return failure;
    }
}
