package org.colloquy.web.evolution.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.error.Violation;
import org.colloquy.web.http.Problem;
import org.colloquy.web.http.Problems;

/** What a route says when a service refuses: a text for each rule that Evolution names, another for everything else. */
public final class Words {

    private final String otherwise;
    private final Map<String, IntFunction<Refusal>> rules = new HashMap<>();
    private final Map<String, BiFunction<Violation, Integer, Refusal>> fields = new HashMap<>();

    private Words(String otherwise) {
        this.otherwise = otherwise;
    }

    /** For everything that has no text of its own. */
    public static Words of(String otherwise) {
        return new Words(otherwise);
    }

    /** For this reason. */
    public Words when(ErrorCode code, String text) {
        rules.put(code.type(), status -> Refusal.rule(text, status));
        return this;
    }

    /** For this reason, with a status that Evolution gives as well. */
    public Words when(ErrorCode code, Refusal refusal) {
        rules.put(code.type(), status -> refusal);
        return this;
    }

    /** For a request whose first wrong field is this one. */
    public Words whenWrong(String field, String text) {
        fields.putIfAbsent(field, (violation, status) -> Refusal.rule(text, status));
        return this;
    }

    /** For a request whose first wrong field is this one, with what the service says about it. Goes before a text for the field. */
    public Words whenWrong(String field, Function<String, Refusal> refusal) {
        fields.put(field, (violation, status) -> refusal.apply(field + " " + violation.message()));
        return this;
    }

    /**
     * Calls a service.
     *
     * @throws Refusal when the service refuses or fails
     */
    public <T> T call(Supplier<T> service) {
        try {
            return service.get();
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    /** As {@link #call}, for what takes its time. */
    public <T> CompletionStage<T> stage(Supplier<CompletionStage<T>> service) {
        return call(service).handle((value, failure) -> {
            if (failure != null) {
                throw refusal(failure);
            }
            return value;
        });
    }

    /** As {@link #call}, for what answers nothing. */
    public void run(Runnable service) {
        call(() -> {
            service.run();
            return true;
        });
    }

    private Refusal refusal(Throwable thrown) {
        Problem problem = Problems.of(thrown);
        IntFunction<Refusal> rule = rules.get(problem.type());
        if (rule != null) {
            return rule.apply(problem.status());
        }
        if (problem.violations() != null) {
            for (Violation violation : problem.violations()) {
                BiFunction<Violation, Integer, Refusal> wrong = fields.get(lastOf(violation.field()));
                if (wrong != null) {
                    return wrong.apply(violation, problem.status());
                }
            }
        }
        return Refusal.rule(otherwise, problem.status());
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
