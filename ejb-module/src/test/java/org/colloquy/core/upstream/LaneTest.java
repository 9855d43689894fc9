package org.colloquy.core.upstream;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.colloquy.api.credential.UpstreamProtocol;
import org.colloquy.api.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the calls with one credential share. */
class LaneTest {

    private final Asker asker = new Asker();

    @AfterEach
    void close() {
        asker.close();
    }

    @Test
    void noMoreCallsThanTheLimitAreInFlightAndNoneOfTheOthersHoldsAThread() throws Exception {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        try (Provider provider = new Provider((asked, socket) -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            go.await();
            inFlight.decrementAndGet();
            Provider.says("Hi").to(asked, socket);
        })) {
            List<CompletableFuture<ModelReply>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(ask(provider, 3));
            }
            // The executor has four threads; another credential is not held up by forty calls that wait.
            try (Provider other = new Provider(Provider.says("Me too"))) {
                assertThat(asker.ask(other, null).get(10, SECONDS).text()).isEqualTo("Me too");
            }
            for (int tries = 0; most.get() < 3 && tries < 2_000; tries++) {
                Thread.sleep(5);
            }
            go.countDown();

            for (CompletableFuture<ModelReply> call : calls) {
                assertThat(call.get(20, SECONDS).text()).isEqualTo("Hi");
            }
            assertThat(most).hasValue(3);
        }
    }

    @Test
    void aCallThatIsCancelledWhileItWaitsNeverGoesOut() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (Provider provider = new Provider((asked, socket) -> {
            go.await();
            Provider.says("Hi").to(asked, socket);
        })) {
            CompletableFuture<ModelReply> first = ask(provider, 1);
            while (provider.asked().isEmpty()) {
                Thread.sleep(5);
            }
            ModelCall second = asker.client()
                    .start(
                            Asker.upstream(provider.url(), UpstreamProtocol.AUTO, 1),
                            Asker.request(),
                            null,
                            Asker.soon());
            CompletableFuture<ModelReply> third = ask(provider, 1);

            second.cancel();

            Asker.assertFails(second.reply().toCompletableFuture(), ErrorCode.MODEL_CANCELLED);
            go.countDown();
            first.get(20, SECONDS);
            third.get(20, SECONDS);
            assertThat(provider.asked()).hasSize(2);
        }
    }

    @Test
    void aCallThatWaitsTooLongForItsTurnFailsAtItsDeadline() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (Provider provider = new Provider((asked, socket) -> go.await())) {
            CompletableFuture<ModelReply> first = ask(provider, 1);

            ModelCall late = asker.client()
                    .start(
                            Asker.upstream(provider.url(), UpstreamProtocol.AUTO, 1),
                            Asker.request(),
                            null,
                            Instant.now().plusMillis(300));

            Asker.assertFails(late.reply().toCompletableFuture(), ErrorCode.MODEL_TIMEOUT);
            assertThat(first).isNotDone();
            go.countDown();
        }
    }

    @Test
    void aProviderThatFailsAgainAndAgainIsLeftAloneForAWhile() {
        try (Provider provider = new Provider(Provider.json(500, "{}"))) {
            for (int i = 0; i < 30; i++) {
                Asker.assertFails(asker.ask(provider, null), ErrorCode.MODEL_UNAVAILABLE);
            }

            assertThat(provider.asked()).hasSize(UpstreamSettings.breakerVolume());
        }
    }

    @Test
    void refusalsOfTheRequestSayNothingOfTheProvidersHealth() {
        try (Provider provider = new Provider(Provider.json(400, "{}"))) {
            for (int i = 0; i < 30; i++) {
                Asker.assertFails(asker.ask(provider, null), ErrorCode.MODEL_PROMPT_REFUSED);
            }

            assertThat(provider.asked()).hasSize(30);
        }
    }

    @Test
    void whileAProviderIsLimitingOneCallTriesPerPauseAndNoneIsLost() throws Exception {
        List<Instant> tries = new ArrayList<>();
        AtomicBoolean limiting = new AtomicBoolean(true);
        try (Provider provider = new Provider((asked, socket) -> {
            synchronized (tries) {
                tries.add(Instant.now());
            }
            boolean refuse = limiting.get();
            Provider.json(
                            refuse ? 429 : 200,
                            refuse ? "{}" : "{\"choices\":[{\"message\":{\"content\":\"Hi\"}}]}",
                            "Retry-After: 1")
                    .to(asked, socket);
        })) {
            List<CompletableFuture<ModelReply>> calls = new ArrayList<>();
            calls.add(asker.ask(provider, null));
            while (tries(tries).isEmpty()) {
                Thread.sleep(5);
            }
            Thread.sleep(200);
            for (int i = 0; i < 20; i++) {
                calls.add(asker.ask(provider, null));
            }
            Thread.sleep(3_000);

            List<Instant> whileLimited = tries(tries);
            limiting.set(false);
            for (CompletableFuture<ModelReply> call : calls) {
                assertThat(call.get(20, SECONDS).text()).isEqualTo("Hi");
            }

            assertThat(whileLimited).hasSizeBetween(3, 5);
            for (int i = 1; i < whileLimited.size(); i++) {
                assertThat(Duration.between(whileLimited.get(i - 1), whileLimited.get(i)))
                        .isGreaterThanOrEqualTo(Duration.ofMillis(990));
            }
        }
    }

    @Test
    void aPauseThatIsLongerThanACallMayTakeFailsIt() {
        try (Provider provider = new Provider(Provider.json(429, "{}", "Retry-After: 40"))) {
            Asker.assertFails(asker.ask(provider, null), ErrorCode.MODEL_RATE_LIMITED);
            Asker.assertFails(asker.ask(provider, null), ErrorCode.MODEL_RATE_LIMITED);

            assertThat(provider.asked()).hasSize(1);
        }
    }

    @Test
    void aProviderThatNamesHoursFailsOnlyTheCallItRefused() throws Exception {
        try (Provider provider =
                new Provider(Provider.json(429, "{}", "Retry-After: 7200"), Provider.says("Paid again"))) {
            Asker.assertFails(asker.ask(provider, null), ErrorCode.MODEL_RATE_LIMITED);

            assertThat(asker.ask(provider, null).get(20, SECONDS).text()).isEqualTo("Paid again");
        }
    }

    private CompletableFuture<ModelReply> ask(Provider provider, int limit) {
        return asker.ask(Asker.upstream(provider.url(), UpstreamProtocol.AUTO, limit), Asker.request(), null);
    }

    private static List<Instant> tries(List<Instant> tries) {
        synchronized (tries) {
            return List.copyOf(tries);
        }
    }
}
