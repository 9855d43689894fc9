package org.colloquy.test.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
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

/** Every endpoint with every kind of caller. An endpoint that is described but missing here fails the build. */
@AgainstServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    private static final String WRONG_KEY = "colloquy_0123456789abcdefghijklmnopqrstuvwxyz";

    private final Colloquy colloquy;
    private final Colloquy user;
    private final Colloquy admin;
    private final Colloquy otherWorkspace;

    /** Shared by all who are refused: each of them leaves it as it was. */
    private final World untouched;

    AccessMatrixIT(Colloquy colloquy) {
        this.colloquy = colloquy;
        this.user = colloquy.as(colloquy.issueKey("user").secret());
        this.admin = colloquy.as(colloquy.issueKey("admin").secret());
        this.otherWorkspace = colloquy.createWorkspace("Another department");
        this.untouched = World.in(colloquy);
    }

    static Stream<Endpoint> endpoints() {
        return Endpoints.all().stream();
    }

    static Stream<Endpoint> endpointsOfOneObject() {
        return endpoints().filter(Endpoint::ofOneObject);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobodyGetsInWithoutAKey(Endpoint endpoint) {
        requireUntouched(endpoint, Door.at(colloquy.door().base()), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobodyGetsInWithAWrongKey(Endpoint endpoint) {
        requireUntouched(endpoint, colloquy.as(WRONG_KEY).door(), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aUserKeyDoesWhatUsersMayDo(Endpoint endpoint) {
        if (endpoint.users()) {
            call(endpoint, user.door(), World.in(colloquy)::fill).expect(endpoint.success());
        } else {
            requireUntouched(endpoint, user.door(), 403, "forbidden");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anAdminKeyDoesEverything(Endpoint endpoint) {
        call(endpoint, admin.door(), World.in(colloquy)::fill).expect(endpoint.success());
    }

    @ParameterizedTest
    @MethodSource("endpointsOfOneObject")
    void aKeyOfAnotherWorkspaceFindsTheSameAsNothing(Endpoint endpoint) {
        Reply foreign = call(endpoint, otherWorkspace.door(), untouched::fill);
        Reply missing = call(endpoint, otherWorkspace.door(), untouched::fillWithNothing);

        foreign.problem(404).code("not-found");
        missing.problem(404).code("not-found");
        assertThat(shape(foreign)).isEqualTo(shape(missing));
        requireStillThere(endpoint);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aListOfAnotherWorkspaceShowsNothingOfThisOne(Endpoint endpoint) {
        if (endpoint.method().equals("GET") && !endpoint.ofOneObject()) {
            World world = untouched.complete();
            Reply list = call(endpoint, otherWorkspace.door(), world::fill).expect(200);
            assertThat(world.isIn(list.body())).as(list.body()).isFalse();
        }
    }

    @Test
    void everyDescribedEndpointStandsInThisMatrix() {
        JsonNode paths = colloquy.description().path("paths");
        List<String> described = new ArrayList<>();
        paths.fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described.stream().filter(line -> line.contains(" /api/")).map(AccessMatrixIT::withoutNames))
                .containsExactlyInAnyOrderElementsOf(endpoints()
                        .map(endpoint -> withoutNames(endpoint.toString()))
                        .toList());
    }

    private void requireUntouched(Endpoint endpoint, Door caller, int status, String code) {
        call(endpoint, caller, untouched::fill).problem(status).code(code);

        requireStillThere(endpoint);
    }

    private void requireStillThere(Endpoint endpoint) {
        String path = untouched.fill(endpoint.path()).replaceFirst("/outbound$", "");
        if (!endpoint.method().equals("POST")) {
            Reply object = colloquy.door().get(path).expect(200);
            if (!object.header("Content-Type").orElse("").startsWith("application/json")) {
                return;
            }
            assertThat(object.json().path("name").asText()).isNotIn("Lovelace", "Hopper", "other");
            assertThat(object.json().path("description").asText()).isNotEqualTo("other");
            assertThat(object.json().path("status").asText()).isNotEqualTo("closed");
        } else if (path.endsWith("/messages")) {
            assertThat(colloquy.door().get(path).expect(200).json().path("data"))
                    .hasSize(2);
        }
    }

    private static Reply call(Endpoint endpoint, Door caller, UnaryOperator<String> fill) {
        if (endpoint.table() != null) {
            return caller.send(endpoint.method(), endpoint.path(), "text/csv", endpoint.table());
        }
        String body = endpoint.body() == null ? null : fill.apply(JsonText.write(endpoint.body()));
        return caller.send(
                endpoint.method(), fill.apply(endpoint.path()), body == null ? null : "application/json", body);
    }

    /** What a stranger can compare: everything but the id it sent and the id of the request. */
    private static String shape(Reply reply) {
        ObjectNode problem = (ObjectNode) reply.json();
        problem.remove("instance");
        return reply.status() + problem.toString().replaceAll("[a-z]+_[0-9a-z]{26}|function_[0-9a-f-]{36}", "{id}");
    }

    private static String withoutNames(String endpoint) {
        return endpoint.replaceAll("\\{[^}]*}|coaching", "{}");
    }
}
