package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquy.api.flow.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonsTest {

    @ParameterizedTest
    @CsvSource({
        "Yes,EQUALS,' yes ',true",
        "yes,EQUALS,no,false",
        "1.0,EQUALS,1,true",
        "'',EQUALS,'',true",
        "yes,DIFFERENT_FROM,no,true",
        "1.0,DIFFERENT_FROM,1,false",
        "please help,CONTAINS,HELP,true",
        "please,CONTAINS,help,false",
        "Hello you,STARTS_WITH,hello,true",
        "Hello you,STARTS_WITH,you,false",
        "Hello you,ENDS_WITH,YOU,true",
        "Hello you,ENDS_WITH,hello,false",
        "10,GREATER,9,true",
        "9,GREATER,10,false",
        "9,GREATER,9,false",
        "many,GREATER,1,false",
        "1,GREATER,few,false",
        "9,LESS,10,true",
        "9,LESS,9,false",
        "few,LESS,10,false",
        "9,GREATER_OR_EQUAL,9,true",
        "8,GREATER_OR_EQUAL,9,false",
        "many,GREATER_OR_EQUAL,1,false",
        "9,LESS_OR_EQUAL,9.00,true",
        "10,LESS_OR_EQUAL,9,false",
        "few,LESS_OR_EQUAL,9,false",
        "-1.5,IS_NUMBER,'',true",
        "' 7 ',IS_NUMBER,'',true",
        "7 eggs,IS_NUMBER,'',false",
        "1e9,IS_NUMBER,'',false",
        "'',IS_NUMBER,'',false",
        "x,IS_MESSAGE,'',true",
        "' ',IS_MESSAGE,'',false",
        "'',IS_MESSAGE,'',false"
    })
    void textsAreComparedAsPeopleMeanThem(String left, Operator operator, String right, boolean holds) {
        assertThat(Comparisons.holds(new Value.Text(left), operator, right)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "CONTAINS,A,true",
        "CONTAINS,c,false",
        "CONTAINS,a b,false",
        "EQUALS,'a, b',true",
        "IS_MESSAGE,'',true",
        "IS_NUMBER,'',false"
    })
    void aListContainsItsItems(Operator operator, String right, boolean holds) {
        assertThat(Comparisons.holds(new Value.Items(List.of("a", "b")), operator, right))
                .isEqualTo(holds);
    }

    @Test
    void anEmptyListHoldsNothing() {
        assertThat(Comparisons.holds(new Value.Items(List.of()), Operator.IS_MESSAGE, ""))
                .isFalse();
    }
}
