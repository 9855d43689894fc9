package org.colloquy.core.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.core.upstream.ToolCall;
import org.jspecify.annotations.Nullable;

/** One call of a function that a model asked for. */
@Entity
@Table(name = "tool_call")
@IdClass(StepCall.Key.class)
public class StepCall {

    @Id
    @Column(name = "step_id")
    private String stepId;

    @Id
    private int place;

    @Column(name = "run_id")
    private String runId;

    @Column(name = "call_id")
    private String callId;

    private String name;

    private String arguments;

    private boolean remote;

    private @Nullable String output;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StepCall() {}

    StepCall(String stepId, int place, String runId, ToolCall call, boolean remote) {
        this.stepId = stepId;
        this.place = place;
        this.runId = runId;
        this.callId = call.id();
        this.name = call.name();
        this.arguments = call.arguments();
        this.remote = remote;
    }

    String stepId() {
        return stepId;
    }

    String runId() {
        return runId;
    }

    int place() {
        return place;
    }

    String callId() {
        return callId;
    }

    String name() {
        return name;
    }

    String arguments() {
        return arguments;
    }

    /** Whether the caller of the run executes it. */
    boolean remote() {
        return remote;
    }

    boolean answered() {
        return output != null;
    }

    @Nullable
    String output() {
        return output;
    }

    void answer(String result) {
        output = result;
    }

    FunctionCall view() {
        return new FunctionCall(callId, name, arguments, output);
    }

    ToolCall asked() {
        return new ToolCall(callId, name, arguments);
    }

    /** Which call of which step. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String stepId;
        private int place;

        /** For the persistence provider. */
        @SuppressWarnings("NullAway.Init")
        public Key() {}

        Key(String stepId, int place) {
            this.stepId = stepId;
            this.place = place;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && stepId.equals(key.stepId) && place == key.place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(stepId, place);
        }
    }
}
