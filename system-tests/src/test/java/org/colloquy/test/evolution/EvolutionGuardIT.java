package org.colloquy.test.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets in: every route of the contract that names an instance, with every kind of key. */
@AgainstServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvolutionGuardIT {

    private static final Contract CONTRACT = Contract.read();
    private static final String UNAUTHORIZED =
            "{\"status\":401,\"error\":\"Unauthorized\",\"response\":{\"message\":\"Unauthorized\"}}";

    private final Colloquy colloquy;
    private final Scene scene;

    EvolutionGuardIT(Colloquy colloquy) {
        this.colloquy = colloquy;
        this.scene = new Scene(CONTRACT, colloquy);
    }

    static Stream<String> routes() {
        return CONTRACT.routes().stream().filter(route -> route.contains("{instance}"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anUnknownInstanceIsNotThereEvenForNobody(String route) {
        requireMissing(send(route, "nobody-knows-this", scene.door("none")), "nobody-knows-this");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void withoutAGoodKeyNobodyGetsIn(String route) {
        for (String key : List.of("none", "wrong", "user", "other")) {
            Reply reply = send(route, scene.value("instance"), scene.door(key)).expect(401);

            assertThat(reply.json()).as(key).isEqualTo(JsonText.parse(UNAUTHORIZED));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aKeyCountsInItsHeaderOnly(String route) {
        String hash = scene.value("hash");
        Door bearer = scene.door("none").with("Authorization", "Bearer " + hash);

        send(route, scene.value("instance"), bearer).expect(401);
        send(route, scene.value("instance") + "?apikey=" + hash, scene.door("none"))
                .expect(401);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void theAdministratorOfAnotherWorkspaceFindsNoInstance(String route) {
        requireMissing(send(route, scene.value("instance"), scene.door("foreign")), scene.value("instance"));
    }

    @Test
    void everyDescribedRouteStandsInTheContract() {
        List<String> described = new ArrayList<>();
        colloquy.description()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if ("Evolution".equals(operation.getValue().at("/tags/0").asText())) {
                        described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));

        assertThat(described)
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(CONTRACT.routes().stream()
                        .filter(route -> !route.equals("GET /"))
                        .toList());
    }

    private static Reply send(String route, String instance, Door door) {
        String[] parts = route.split(" ");
        String path = parts[1].replace("{instance}", instance).replaceAll("\\{\\w+}", "nothing");
        boolean hasBody = List.of("POST", "PUT").contains(parts[0]);
        return door.send(parts[0], path, hasBody ? "application/json" : null, hasBody ? "{\"broken" : null);
    }

    private static void requireMissing(Reply reply, String instance) {
        assertThat(reply.expect(404).json())
                .isEqualTo(JsonText.parse("{\"status\":404,\"error\":\"Not Found\",\"response\":{\"message\":"
                        + "[\"The \\\"" + instance + "\\\" instance does not exist\"]}}"));
    }
}
