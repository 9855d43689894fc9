package org.colloquy.test.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.model.ModelCall;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Webhooks of flows: what is sent, and what becomes of every kind of failure. */
@AgainstServer
class FlowWebhooksIT {

    private final Colloquy colloquy;
    private final StubModel stub;

    FlowWebhooksIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    private static Script json(int status, String body) {
        return (call, reply) -> reply.json(status, body.replace('\'', '"'));
    }

    private static String webhook(String url, String more) {
        return "{'type':'webhook','method':'POST','url':'" + url + "'," + more
                + "'save':[{'variable':'a','path':'answer'}]}";
    }

    private static String safe(String url) {
        return webhook(url, "'timeLimitSeconds':1,");
    }

    @Test
    void methodHeadersAndBodyAreSentAndPartsOfTheAnswerAreKept() {
        ScriptedModel crm = stub.play(json(200, "{'products':[{'category':'x'},{'category':'y'}],'id':7}"));

        Simulation flow = Simulation.ofActions(
                        colloquy,
                        "{'type':'set_variable','variable':'c','operation':'replace','value':'a b&c'}",
                        "{'type':'webhook','method':'PUT','url':'" + crm.url()
                                + "/x?q={{c}}','headers':{'X-Shop':'{{c}}'},"
                                + "'body':'{\\\"said\\\":\\\"{{c}}\\\"}','save':[{'variable':'a','path':'id'},"
                                + "{'variable':'l','path':'products.flatMap.category'}]}")
                .begin()
                .ask();

        ModelCall call = crm.calls().get(0);
        assertThat(call.method()).isEqualTo("PUT");
        assertThat(call.path()).endsWith("/x?q=a%20b%26c");
        assertThat(call.headers())
                .containsEntry("x-shop", "a b&c")
                .containsKey("idempotency-key")
                .doesNotContainKey("authorization");
        assertThat(call.headers().get("content-type")).startsWith("application/json");
        assertThat(call.body().path("said").asText()).isEqualTo("a b&c");
        assertThat(flow.variable("a")).isEqualTo("7");
        assertThat(flow.variable("l")).isEqualTo("[\"x\",\"y\"]");
        assertThat(flow.variable("system.lastWebhookFailure")).isEmpty();
        assertThat(flow.sent()).containsExactly("The end");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "a time-out",
                        url(Script.slowly(Duration.ofSeconds(4), json(200, "{}"))),
                        "BadResponse: no answer within 1 s"),
                Arguments.of("status 500", url(json(500, "{'secret':'canary-of-a-page'}")), "BadResponse: status 500"),
                Arguments.of("status 201", url(json(201, "{'answer':1}")), "BadResponse: status 201"),
                Arguments.of("status 404", url(json(404, "{}")), "BadRequest: status 404"),
                Arguments.of(
                        "a redirect",
                        url((call, reply) -> reply.json(302, "", "Location", "/")),
                        "BadResponse: status 302"),
                Arguments.of("no JSON", url(json(200, "<html>canary-of-a-page")), "BadResponse: the answer is no JSON"),
                Arguments.of("an empty answer", url(json(200, "")), "BadResponse: the answer is empty"),
                Arguments.of(
                        "a part that is not there",
                        url(json(200, "{'other':1}")),
                        "KeyError: nothing that fits at answer"),
                Arguments.of(
                        "too much",
                        url(json(200, "{'answer':'" + "x".repeat(300_000) + "'}")),
                        "BadResponse: the answer is too large"),
                Arguments.of(
                        "a connection that is cut",
                        url((call, reply) -> reply.cut()),
                        "BadResponse: the connection broke"),
                Arguments.of(
                        "a refused connection",
                        at("http://127.0.0.1:9/"),
                        "BadRequest: the address could not be reached"),
                Arguments.of(
                        "a host that is not on the list",
                        at("http://localhost:9/"),
                        "BadRequest: this server does not allow the address"),
                Arguments.of("a malformed address", at("http://{{b}}/"), "BadRequest: the address is malformed"));
    }

    private static Function<StubModel, String> url(Script script) {
        return stub -> stub.play(script).url();
    }

    private static Function<StubModel, String> at(String url) {
        return stub -> url;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theFlowGoesOnWhateverHappensAndSaysWhyInLastWebhookFailure(
            String fault, Function<StubModel, String> url, String words) {
        Simulation flow =
                Simulation.ofActions(colloquy, safe(url.apply(stub))).begin().ask();

        assertThat(flow.variable("system.lastWebhookFailure")).as(fault).isEqualTo(words);
        assertThat(flow.variable("a")).isEmpty();
        assertThat(flow.sent()).containsExactly("The end");
        assertThat(flow.status()).isEqualTo("waiting");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFailureGoesIntoTheVariableOfTheAuthorsChoice(String fault, Function<StubModel, String> url, String words) {
        Simulation flow = Simulation.ofActions(
                        colloquy, webhook(url.apply(stub), "'timeLimitSeconds':1,'failureVariable':'c',"))
                .begin()
                .ask();

        assertThat(flow.variable("c")).as(fault).isEqualTo(words);
        assertThat(flow.variable("system.lastWebhookFailure")).isEmpty();
        assertThat(flow.sent()).containsExactly("The end");
    }

    @Test
    void aKeyGoesAlongToItsCredentialsOwnAddress() {
        ScriptedModel crm = stub.play(json(200, "{'answer':1}"));
        String credential = colloquy.createCredential(Map.of("baseUrl", crm.url(), "apiKey", "canary-crm-key-77"));

        Simulation flow = Simulation.ofActions(
                        colloquy, webhook(crm.url() + "/leads", "'credential':'" + credential + "',"))
                .begin()
                .ask();

        assertThat(crm.calls().get(0).headers()).containsEntry("authorization", "Bearer canary-crm-key-77");
        assertThat(flow.variable("a")).isEqualTo("1");
        assertThat(flow.effects().toString()).doesNotContain("canary-crm-key-77");
    }

    @Test
    void aKeyIsNeverSentToAnotherHostNorToAnotherPathOfItsHost() {
        ScriptedModel crm = stub.play(json(200, "{'answer':1}"));
        ScriptedModel neighbour = stub.play(json(200, "{'answer':1}"));
        String credential = colloquy.createCredential(Map.of("baseUrl", crm.url()));
        try (StubModel elsewhere = new StubModel()) {
            ScriptedModel stranger = elsewhere.play(json(200, "{'answer':1}"));
            String climbing = crm.url() + "/../.." + neighbour.url().replaceAll("http://[^/]+", "");
            for (String url : new String[] {stranger.url(), neighbour.url(), climbing}) {
                Simulation flow = Simulation.ofActions(colloquy, webhook(url, "'credential':'" + credential + "',"))
                        .begin()
                        .ask();

                assertThat(flow.variable("system.lastWebhookFailure"))
                        .isEqualTo("BadRequest: the credential belongs to another address");
            }
            assertThat(stranger.calls()).isEmpty();
            assertThat(neighbour.calls()).isEmpty();
        }
    }

    @Test
    void aCredentialThatIsGoneIsAMissingParameter() {
        ScriptedModel crm = stub.play(json(200, "{'answer':1}"));

        Simulation flow = Simulation.ofActions(colloquy, webhook(crm.url(), "'credential':'cred_gone',"))
                .begin()
                .ask();

        assertThat(flow.variable("system.lastWebhookFailure")).isEqualTo("MissingParameter: the credential is gone");
        assertThat(crm.calls()).isEmpty();
    }

    @Test
    void onlyAdministratorsHaveOthersReallyAsked() {
        ScriptedModel crm = stub.play(json(200, "{'answer':1}"));
        Simulation flow = Simulation.ofActions(colloquy, safe(crm.url())).begin();
        Colloquy user = colloquy.as(colloquy.issueKey("user").secret());

        flow.tried(user, Map.of("real", true)).problem(403).code("forbidden");

        assertThat(crm.calls()).isEmpty();
    }

    @Test
    void nobodyIsAskedWhereTheFlowWaitsForNobody() {
        Simulation flow = Simulation.ofActions(colloquy, "{'type':'wait_for_answer'}");
        flow.tried(colloquy, Map.of("real", true)).problem(400);

        flow.begin().tried(colloquy, Map.of("real", true)).problem(400);
    }
}
