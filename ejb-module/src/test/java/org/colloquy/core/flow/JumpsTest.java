package org.colloquy.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.core.flow.check.Definitions;
import org.colloquy.core.flow.check.Reference;
import org.colloquy.core.flow.check.Reference.Kind;
import org.junit.jupiter.api.Test;

class JumpsTest {

    private static final FlowDefinition TARGET =
            Definitions.valid(Definitions.flow("{'id':'a','actions':[],'next':'inner'},{'id':'inner','actions':[]},"
                            + "{'id':'door','entry':true,'actions':[]}")
                    .replace('\'', '"'));

    private static Optional<String> fault(Kind kind, String name) {
        return Jumps.findFault(new Reference(kind, "", name, "flow_1"), TARGET);
    }

    @Test
    void entriesAndTheStartMayBeJumpedTo() {
        assertThat(fault(Kind.ENTRY, "door")).isEmpty();
        assertThat(fault(Kind.ENTRY, "a")).isEmpty();
    }

    @Test
    void otherBlocksMayNot() {
        assertThat(fault(Kind.ENTRY, "inner")).contains("names block 'inner', which is no entry of that flow");
        assertThat(fault(Kind.ENTRY, "nowhere")).contains("names the unknown block 'nowhere' of that flow");
    }

    @Test
    void valuesGoIntoVariablesThatAreThere() {
        assertThat(fault(Kind.VARIABLE, "text")).isEmpty();
        assertThat(fault(Kind.VARIABLE, "mood")).contains("names the unknown variable 'mood' of that flow");
    }
}
