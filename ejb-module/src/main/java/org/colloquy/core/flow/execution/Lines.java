package org.colloquy.core.flow.execution;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.flow.FlowStep;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/** Some lines of an execution's transcript, those of one turn as a rule. Never changes. */
@Entity
@Table(name = "flow_lines")
@IdClass(Lines.Key.class)
public class Lines {

    /** Most lines in a row, so that the longest fit. */
    static final int MOST = 50;

    private static final TypeReference<List<FlowStep>> STEPS = new TypeReference<>() {};

    @Id
    @Column(name = "execution_id")
    private String executionId;

    /** Of the first line. */
    @Id
    private long number;

    private String lines;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Lines() {}

    Lines(String executionId, List<FlowStep> steps) {
        this.executionId = executionId;
        this.number = steps.get(0).number();
        this.lines = Json.write(steps);
    }

    List<FlowStep> steps() {
        return Json.read(lines, STEPS);
    }

    /** The execution and the first line's number. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String executionId;
        private long number;

        /** For the persistence provider. */
        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && executionId.equals(key.executionId) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(executionId, number);
        }
    }
}
