package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.flow.Operation;
import org.colloquy.api.flow.VariableType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentsTest {

    @ParameterizedTest
    @CsvSource({
        "8,REPLACE,3,3",
        "8,ADD,3,11",
        "8,SUBTRACT,10,-2",
        "8,MULTIPLY,0.5,4",
        "8,DIVIDE,16,0.5",
        "1,DIVIDE,3,0.3333333333333333333333333333333333",
        "8,DIVIDE,0,",
        "8,ADD,x,",
        "9999999999999999999999999999999999999999,MULTIPLY,10,"
    })
    void numbersAreCalculatedExactlyAndNeverGrowWithoutEnd(
            String old, Operation operation, String operand, String result) {
        Optional<Value> changed = Assignments.apply(
                new Value.Amount(new BigDecimal(old)), VariableType.NUMBER, operation, new Value.Text(operand));

        assertThat(changed.map(Value::text)).isEqualTo(Optional.ofNullable(result));
    }

    @ParameterizedTest
    @CsvSource({"REPLACE,new", "APPEND,oldnew"})
    void textsAreReplacedOrAppendedTo(Operation operation, String result) {
        assertThat(Assignments.apply(new Value.Text("old"), VariableType.TEXT, operation, new Value.Text("new")))
                .contains(new Value.Text(result));
    }

    @Test
    void listsTakeAndLoseItems() {
        Value list = new Value.Items(List.of("a", "b", "A"));

        assertThat(Assignments.apply(list, VariableType.LIST, Operation.ADD, new Value.Text("c")))
                .contains(new Value.Items(List.of("a", "b", "A", "c")));
        assertThat(Assignments.apply(list, VariableType.LIST, Operation.ADD, list))
                .contains(new Value.Items(List.of("a", "b", "A", "a", "b", "A")));
        assertThat(Assignments.apply(list, VariableType.LIST, Operation.REMOVE, new Value.Text("a")))
                .contains(new Value.Items(List.of("b")));
        assertThat(Assignments.apply(list, VariableType.LIST, Operation.EMPTY, Value.NO_TEXT))
                .contains(new Value.Items(List.of()));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void anOperationThatDoesNotFitChangesNothing(Operation operation) {
        for (VariableType type : VariableType.values()) {
            Optional<Value> changed = Assignments.apply(new Value.Text("1"), type, operation, new Value.Text("1"));
            assertThat(changed.isPresent()).as("%s of %s", operation, type).isEqualTo(operation.fits(type));
        }
    }
}
