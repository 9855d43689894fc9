package org.colloquy.core.function.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.io.CloseMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWireTest {

    private static final String SWITCH = "colloquy.functions.private-addresses";
    private static final int LIMIT = 100;

    private final CloseableHttpAsyncClient client = HttpWire.open(Executors.defaultThreadFactory());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/small", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[LIMIT + 1]);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/small");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.start();
        System.setProperty(SWITCH, "true");
    }

    @AfterEach
    void stop() {
        System.clearProperty(SWITCH);
        server.stop(0);
        client.close(CloseMode.IMMEDIATE);
    }

    @Test
    void anAnswerIsTakenAsItIs() throws Exception {
        BoundedBody.Answer answer = post("127.0.0.1", "/small");

        assertThat(answer).isEqualTo(new BoundedBody.Answer(200, "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"})
    void anAddressInsideTheNetworkIsNotReached(String host) {
        System.setProperty(SWITCH, "false");

        assertThatThrownBy(() -> post(host, "/small")).isInstanceOf(ExecutionException.class);
    }

    @Test
    void aForbiddenAddressIsToldFromAMissingOne() {
        System.setProperty(SWITCH, "false");

        assertThatThrownBy(() -> post("localhost", "/small"))
                .hasCauseInstanceOf(GuardedDns.ForbiddenAddressException.class);
        assertThatThrownBy(() -> post("127.0.0.1", "/small"))
                .hasCauseInstanceOf(GuardedDns.ForbiddenAddressException.class);
    }

    @Test
    void anAnswerThatIsTooLargeIsCut() {
        assertThatThrownBy(() -> post("127.0.0.1", "/large")).hasCauseInstanceOf(BoundedBody.TooLargeException.class);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        assertThat(post("127.0.0.1", "/elsewhere").status()).isEqualTo(307);
    }

    private BoundedBody.Answer post(String host, String path) throws Exception {
        var request = SimpleRequestBuilder.post(
                        "http://" + host + ":" + server.getAddress().getPort() + path)
                .setBody("{}".getBytes(StandardCharsets.UTF_8), null)
                .build();
        return client.execute(SimpleRequestProducer.create(request), new BoundedBody(LIMIT), null)
                .get(10, TimeUnit.SECONDS);
    }
}
