package org.colloquy.test.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route with every outcome, from {@code evolution/contract.txt}. */
@AgainstServer
class EvolutionContractIT {

    private static final Contract CONTRACT = Contract.read();

    private final Colloquy colloquy;

    EvolutionContractIT(Colloquy colloquy) {
        this.colloquy = colloquy;
    }

    static Stream<ContractRow> rows() {
        return CONTRACT.rows().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theServerAnswersAsTheContractSays(ContractRow row) {
        Scene scene = new Scene(CONTRACT, colloquy);
        row.givens().forEach(scene::send);

        Reply reply = scene.send(row.request());

        reply.expect(row.status());
        if (row.expected().isEmpty()) {
            assertThat(reply.body()).isEmpty();
        } else {
            assertThat(reply.contentTypes()).first().asString().startsWith("application/json");
            Shape.require(JsonText.parse(scene.fill(CONTRACT.whole(row.expected()))), reply.json());
        }
    }
}
