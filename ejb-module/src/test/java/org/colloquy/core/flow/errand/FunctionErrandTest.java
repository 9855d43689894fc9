package org.colloquy.core.flow.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.core.function.Output;
import org.junit.jupiter.api.Test;

class FunctionErrandTest {

    @Test
    void jsonIsJsonAndEverythingElseIsText() {
        assertThat(FunctionErrand.read("{\"a\":1}").path("a").intValue()).isEqualTo(1);
        assertThat(FunctionErrand.read("Fine weather")).isEqualTo(TextNode.valueOf("Fine weather"));
        assertThat(FunctionErrand.read("")).isEqualTo(TextNode.valueOf(""));
    }

    @Test
    void whatTheFunctionSaysOfItsFailureIsTheFailure() {
        ErrandException failure =
                catchThrowableOfType(ErrandException.class, () -> FunctionErrand.read(Output.error("No such order")));

        assertThat(failure.kind()).isEqualTo(FailureKind.BAD_RESPONSE);
        assertThat(failure.words()).isEqualTo("No such order");
    }

    @Test
    void anErrorAmongOtherThingsIsAnAnswer() {
        assertThat(FunctionErrand.read("{\"error\":\"none\",\"a\":1}").size()).isEqualTo(2);
    }
}
