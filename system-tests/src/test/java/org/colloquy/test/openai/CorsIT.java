package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.OpenAi;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;

/** An official client in a browser asks before it calls. */
@AgainstServer
class CorsIT {

    private static final String ASKED = "authorization,content-type,openai-beta,x-stainless-arch,"
            + "x-stainless-helper-method,x-stainless-lang,x-stainless-os,x-stainless-package-version,"
            + "x-stainless-retry-count,x-stainless-runtime,x-stainless-runtime-version,x-stainless-timeout";

    private final Door door;

    CorsIT(Colloquy colloquy) {
        this.door = colloquy.door();
    }

    @Test
    void aKnownPageMayCallWithTheHeadersOfTheClients() {
        Reply reply = preflight(Bed.PAGE_ORIGIN).expect(204);

        assertThat(reply.header("Access-Control-Allow-Origin")).hasValue(Bed.PAGE_ORIGIN);
        assertThat(reply.header("Access-Control-Allow-Methods").orElse("")).contains("GET", "POST", "DELETE");
        assertThat(reply.header("Access-Control-Allow-Headers").orElse("").replace(" ", ""))
                .isEqualTo(ASKED);
    }

    @Test
    void anUnknownPageMayNot() {
        Reply reply = preflight("https://evil.example.org");

        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void theCallItselfShowsWhatClientsRead() {
        Reply reply = door.with("Origin", Bed.PAGE_ORIGIN).get("/v1/models").expect(200);

        assertThat(reply.header("Access-Control-Allow-Origin")).hasValue(Bed.PAGE_ORIGIN);
        assertThat(reply.header("Access-Control-Expose-Headers").orElse(""))
                .contains("x-request-id", "openai-poll-after-ms", "retry-after");
        assertThat(reply.header("Vary").orElse("")).contains("Origin");
    }

    @Test
    void aRefusalCanBeReadByThePageToo() {
        Reply reply = Door.at(door.base()).with("Origin", Bed.PAGE_ORIGIN).get("/v1/models");

        OpenAi.error(reply, 401);
        assertThat(reply.header("Access-Control-Allow-Origin")).hasValue(Bed.PAGE_ORIGIN);
    }

    @Test
    void theOtherDoorsStayShut() {
        Reply reply = door.with("Origin", Bed.PAGE_ORIGIN).get("/api/chatbots").expect(200);

        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private Reply preflight(String origin) {
        return Door.at(door.base())
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", ASKED)
                .send("OPTIONS", "/v1/threads/runs", null, null);
    }
}
