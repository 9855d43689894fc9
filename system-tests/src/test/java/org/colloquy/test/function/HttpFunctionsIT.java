package org.colloquy.test.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.bed.Haystack;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.ModelCall;
import org.colloquy.test.model.Pause;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** Functions behind HTTP addresses. */
@AgainstServer
class HttpFunctionsIT {

    private static final String SECRET = "canary-function-secret-92f1";

    /** More than a Java function could have threads: nobody waits in one. */
    private static final int MORE_THAN_THREADS = 65;

    private final Bed bed;
    private final Colloquy colloquy;
    private final StubModel stub;

    HttpFunctionsIT(Bed bed, Colloquy colloquy, StubModel stub) {
        this.bed = bed;
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void aCallIsPostedUnderTheNamesOfBothContracts() {
        ScriptedModel owner = stub.play((call, reply) -> reply.json(200, "{\"weather\":\"fine\"}"));
        String name = register(owner.url(), Map.of());

        assertThat(invoke(name, Map.of("city", "Bonn"))).isEqualTo("{\"weather\":\"fine\"}");

        JsonNode body = owner.calls().get(0).body();
        assertThat(body.path("name").asText()).isEqualTo(name);
        assertThat(body.path("functionName").asText()).isEqualTo(name);
        assertThat(body.at("/arguments/city").asText()).isEqualTo("Bonn");
        assertThat(body.at("/functionArguments/city").asText()).isEqualTo("Bonn");
        assertThat(body.path("toolCallId").asText())
                .isEqualTo(owner.calls().get(0).headers().get("x-colloquy-delivery"))
                .startsWith("call_");
    }

    @Test
    void aCallIsSignedWithTheSecretAndTheSecretNeverComesBack() {
        ScriptedModel owner = stub.play((call, reply) -> reply.json(200, "{}"));
        String name = register(owner.url(), Map.of("secret", SECRET));

        invoke(name, Map.of());

        ModelCall call = owner.calls().get(0);
        String timestamp = call.headers().get("x-colloquy-timestamp");
        assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp)))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(call.headers().get("x-colloquy-signature"))
                .isEqualTo(Hmac.sha256(SECRET, timestamp + "." + call.body().toString()));
        Reply shown = colloquy.door().get("/api/functions/" + name).expect(200);
        assertThat(shown.json().path("signed").asBoolean()).isTrue();
        assertThat(shown.body()).doesNotContain(SECRET);
        assertThat(Haystack.find(bed.filesOnDisk(), SECRET)).isEmpty();
    }

    @Test
    void aFailureIsAStatusAndNotTheOwnersPage() {
        String name = register(
                stub.play((call, reply) -> reply.json(503, "<html>stack trace</html>"))
                        .url(),
                Map.of());

        assertThat(invoke(name, Map.of())).isEqualTo("{\"error\":\"The function answered with HTTP status 503\"}");
    }

    @Test
    void aRedirectIsNotFollowed() {
        String name = register(
                stub.play((call, reply) -> reply.json(302, "", "Location", "http://127.0.0.1/"))
                        .url(),
                Map.of());

        assertThat(invoke(name, Map.of())).isEqualTo("{\"error\":\"The function answered with HTTP status 302\"}");
    }

    @Test
    void anOwnerThatTakesTooLongIsGivenUp() {
        Script slow = (call, reply) -> {
            Pause.of(Duration.ofSeconds(5));
            reply.json(200, "{}");
        };
        String name = register(stub.play(slow).url(), Map.of("timeoutMs", 300));

        assertThat(invoke(name, Map.of())).isEqualTo("{\"error\":\"The function did not answer within 300 ms\"}");
    }

    @Test
    void anAnswerThatIsTooLargeIsRefused() {
        String name = register(
                stub.play((call, reply) -> reply.json(200, "\"" + "x".repeat(300_000) + "\""))
                        .url(),
                Map.of());

        assertThat(invoke(name, Map.of())).isEqualTo("{\"error\":\"The function's answer is too large\"}");
    }

    @Test
    void anOwnerWhoDoesNotListenIsNotReached() {
        String name = register("http://127.0.0.1:9/", Map.of());

        assertThat(invoke(name, Map.of())).isEqualTo("{\"error\":\"The function could not be reached\"}");
    }

    @Test
    void aHostThatIsNotOnTheListIsNotCalled() {
        String name = register("http://localhost:9/", Map.of());

        assertThat(invoke(name, Map.of()))
                .isEqualTo("{\"error\":\"This server does not allow the function's address\"}");
    }

    @Test
    void manySlowOwnersAreWaitedForAtTheSameTime() {
        CountDownLatch together = new CountDownLatch(MORE_THAN_THREADS);
        ScriptedModel owner = stub.play((call, reply) -> {
            together.countDown();
            Pause.until(together);
            reply.json(200, "{}");
        });
        String name = register(owner.url(), Map.of());

        var calls = IntStream.range(0, 100)
                .mapToObj(i -> colloquy.door().postLater("/api/functions/" + name + "/invoke", Map.of()))
                .toList();
        calls.forEach(call -> call.join().expect(200));

        assertThat(together.getCount()).isZero();
    }

    @Test
    void aFunctionIsChangedAndDeleted() {
        ScriptedModel owner = stub.play((call, reply) -> reply.json(200, "{}"));
        String path = "/api/functions/" + register("http://127.0.0.1:9/", Map.of("secret", SECRET));

        Map<String, Object> change = new HashMap<>(Map.of("url", owner.url(), "description", "changed"));
        change.put("secret", null);
        Reply changed = colloquy.door().patch(path, change).expect(200);

        assertThat(changed.text("/description")).isEqualTo("changed");
        assertThat(changed.json().path("signed").asBoolean()).isFalse();
        assertThat(colloquy.door().post(path + "/invoke", Map.of()).expect(200).text("/output"))
                .isEqualTo("{}");
        assertThat(owner.calls().get(0).headers()).doesNotContainKey("x-colloquy-signature");
        colloquy.door().delete(path).expect(204);
        colloquy.door().get(path).problem(404);
    }

    @Test
    void anotherWorkspaceHasFunctionsOfItsOwn() {
        Colloquy other = colloquy.createWorkspace("Functions of their own");
        String name = register("http://127.0.0.1:9/", Map.of());

        other.door().get("/api/functions/" + name).problem(404);
        other.door().post("/api/functions/" + name + "/invoke", Map.of()).problem(404);
        other.door()
                .post("/api/functions", body(name, "http://127.0.0.1:9/", Map.of()))
                .expect(201);
        colloquy.door()
                .post("/api/functions", body(name, "http://127.0.0.1:9/", Map.of()))
                .problem(409);
    }

    @Test
    void usersSeeFunctionsAndNotWhereTheyAre() {
        String name = register("http://127.0.0.1:9/hidden", Map.of());
        Colloquy user = colloquy.as(colloquy.issueKey("user").secret());

        assertThat(user.door().get("/api/functions/" + name).expect(200).body()).doesNotContain("hidden");
        assertThat(user.door().get("/api/functions?limit=100").expect(200).body())
                .contains(name)
                .doesNotContain("hidden");
    }

    private String register(String url, Map<String, ?> more) {
        String name = "f" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        colloquy.door().post("/api/functions", body(name, url, more)).expect(201);
        return name;
    }

    private static Map<String, Object> body(String name, String url, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "description", "for a test", "url", url));
        body.putAll(more);
        return body;
    }

    private String invoke(String name, Map<String, ?> arguments) {
        return colloquy.door()
                .post("/api/functions/" + name + "/invoke", Map.of("arguments", arguments))
                .expect(200)
                .text("/output");
    }
}
