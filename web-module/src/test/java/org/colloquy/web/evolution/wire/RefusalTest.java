package org.colloquy.web.evolution.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquy.api.json.Json;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void aBrokenRuleIsAnswered500UnlessTheWorkspaceWantsTheProperStatus() {
        Refusal refused = Refusal.rule("Openai Bot already exists", 409);

        assertThat(refused.status(false)).isEqualTo(500);
        assertThat(Json.write(refused.body(false)))
                .isEqualTo("{\"status\":500,\"error\":\"Internal Server Error\",\"response\":{\"message\":\"Openai Bot"
                        + " already exists\"}}");
        assertThat(refused.status(true)).isEqualTo(409);
        assertThat(refused.body(true)).isEqualTo(ErrorBody.of(409, "Conflict", "Openai Bot already exists"));
    }

    @Test
    void everyOtherRefusalIsTheSameForAll() {
        assertThat(Refusal.noInstance("x").body(true))
                .isEqualTo(Refusal.noInstance("x").body(false))
                .isEqualTo(ErrorBody.of(404, "Not Found", List.of("The \"x\" instance does not exist")));
        assertThat(Refusal.unauthorized().body(false)).isEqualTo(ErrorBody.of(401, "Unauthorized", "Unauthorized"));
        assertThat(Refusal.forbidden("taken").body(true)).isEqualTo(ErrorBody.of(403, "Forbidden", List.of("taken")));
    }
}
