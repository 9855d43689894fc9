package org.colloquy.core.function.http;

import java.util.concurrent.ThreadFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The client of all HTTP functions: a few threads for all calls, and nothing done behind our back. */
final class HttpWire {

    private static final int CONNECTIONS = 1_000;
    private static final int CONNECTIONS_PER_HOST = 200;
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final TimeValue IDLE = TimeValue.ofSeconds(10);

    private HttpWire() {}

    static CloseableHttpAsyncClient open(ThreadFactory threads) {
        CloseableHttpAsyncClient client = HttpAsyncClients.custom()
                .setThreadFactory(threads)
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedDns())
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .build())
                        .setDefaultTlsConfig(TlsConfig.custom()
                                .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                                .build())
                        .build())
                .setUserAgent("Colloquy")
                .evictIdleConnections(IDLE)
                // A function may have acted on a call that was cut: whoever calls decides whether to call again.
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        client.start();
        return client;
    }
}
