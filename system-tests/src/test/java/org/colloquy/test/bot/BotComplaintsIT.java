package org.colloquy.test.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.Pause;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What users of Evolution API complain of in public, each by the number of its thread, and as it is here. */
@AgainstServer
class BotComplaintsIT {

    private static final String ANN = "551100000001@s.whatsapp.net";
    private static final String BOB = "551100000002@s.whatsapp.net";
    private static final String PICTURE = "https://files.example.org/menu.jpg";

    private final Colloquy colloquy;
    private final StubModel stub;
    private final Shop shop;

    BotComplaintsIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
        this.shop = new Shop(colloquy, stub);
    }

    @Test
    void n2405AssistantsGoOnWithoutTheAssistantsApiOfTheProvider() {
        String assistant = colloquy.door()
                .post("/v1/assistants", Map.of("model", "stub", "instructions", "Be a waiter"))
                .expect(200)
                .id();
        shop.bot(Map.of("botType", "assistant", "assistantId", assistant));

        shop.hear(ANN, "one");
        shop.says(ANN, "You said: one");
        shop.hear(ANN, "two");
        shop.says(ANN, "You said: one", "You said: two");

        assertThat(Prompts.of(shop.model().calls().get(1)))
                .containsExactly("system: Be a waiter", "user: one", "assistant: You said: one", "user: two");
        assertThat(shop.model().calls())
                .allSatisfy(call -> assertThat(call.path()).endsWith("/chat/completions"));
    }

    @Test
    void n2143And1097And830APausedBotStaysPausedAndClosingWordsCount() {
        shop.bot(Map.of("stopBotFromMe", true));
        shop.hear(ANN, "one");
        shop.says(ANN, "You said: one");

        shop.ownerWrites(ANN, "my turn");
        shop.hear(ANN, "two");
        shop.hear(ANN, "three");
        shop.staysAt(ANN, "You said: one");

        shop.hear(ANN, "bye");
        assertThat(shop.status(ANN)).isEqualTo("none");
    }

    @Test
    void n1003And817AClosedSessionDoesNotMuteItsContact() {
        shop.bot(Map.of("keepOpen", true));
        shop.hear(ANN, "one");
        shop.says(ANN, "You said: one");
        shop.hear(ANN, "bye");
        assertThat(shop.status(ANN)).isEqualTo("closed");

        shop.hear(ANN, "two");

        shop.says(ANN, "You said: one", "You said: two");
    }

    @Test
    void n1260And1654AnExpiredSessionIsFollowedByAFreshOne() {
        Colloquy tenant = colloquy.createWorkspace("n1260");
        tenant.door()
                .send(
                        "PUT",
                        "/api/channels/options",
                        "application/json",
                        "{\"strictStatus\":false,\"expireUnit\":\"seconds\",\"showKeys\":false,\"allowTwins\":false}")
                .expect(200);
        Shop brief = new Shop(tenant, stub);
        brief.bot(Map.of("expire", 1));
        brief.hear(ANN, "one");
        brief.says(ANN, "You said: one");
        String first = brief.find(ANN).path("id").asText();

        Pause.of(Duration.ofMillis(1_300));
        brief.hear(ANN, "two");

        brief.says(ANN, "You said: one", "You said: two");
        assertThat(brief.find(ANN).path("id").asText()).isNotEqualTo(first);
    }

    @Test
    void n1128And2115OneKeyServesSeveralInstances() {
        Shop second = new Shop(colloquy, stub);
        String again = second.credential("second name", second.model().url());

        assertThat(List.of(shop.credential(), second.credential(), again)).doesNotHaveDuplicates();
        shop.bot(Map.of());
        second.bot(Map.of("openaiCredsId", again));
        shop.hear(ANN, "one");
        second.hear(ANN, "two");
        shop.says(ANN, "You said: one");
        second.says(ANN, "You said: two");
    }

    @Test
    void n1988And2383And1027IgnoredContactsAreIgnoredAndTheListIsKept() {
        shop.settings(Map.of());
        shop.bot(Map.of("ignoreJids", List.of(BOB)));
        shop.door()
                .post("/openai/ignoreJid/" + shop.name(), Map.of("remoteJid", ANN, "action", "add"))
                .expect(200);
        String list = shop.door()
                .get("/openai/fetchSettings/" + shop.name())
                .expect(200)
                .json()
                .path("ignoreJids")
                .toString();

        shop.hear(ANN, "one");
        shop.hear(BOB, "two");

        shop.staysAt(ANN);
        assertThat(shop.said(BOB)).isEmpty();
        assertThat(list).isEqualTo("[\"" + ANN + "\"]");
    }

    @Test
    void n870AMessageThatIsDeliveredThriceIsAnsweredOnce() {
        shop.bot(Map.of());
        String id = shop.nextId();
        Map<String, Object> envelope = shop.envelope(
                Map.of("remoteJid", ANN, "fromMe", false, "id", id), Map.of("conversation", "hello"), "conversation");

        List<CompletableFuture<Reply>> deliveries = IntStream.range(0, 3)
                .mapToObj(i -> shop.door().postLater("/webhook/" + shop.name(), envelope))
                .toList();

        deliveries.forEach(delivery -> delivery.join().expect(200));
        shop.says(ANN, "You said: hello");
        shop.staysAt(ANN, "You said: hello");
        assertThat(shop.model().calls()).hasSize(1);
    }

    @Test
    void n1181NoTextIsRepeatedWhereAnAnswerIsSplitAndHasMedia() {
        Shop cat = new Shop(
                colloquy,
                stub,
                (call, reply) ->
                        reply.answer(call, "One.\n\n![menu](https://files.example.org/menu.pdf)\n\nTwo.\n\nThree."));
        cat.bot(Map.of("splitMessages", true));

        cat.hear(ANN, "hello");

        cat.says(ANN, "One.", "menu <https://files.example.org/menu.pdf>", "Two.", "Three.");
        cat.staysAt(ANN, "One.", "menu <https://files.example.org/menu.pdf>", "Two.", "Three.");
    }

    @Test
    void n872And1454EachBurstIsAnsweredAlsoTheTenth() {
        shop.bot(Map.of("debounceTime", 1));

        for (int burst = 1; burst <= 4; burst++) {
            shop.hear(ANN, "a" + burst);
            shop.hear(ANN, "b" + burst);
            shop.says(
                    ANN,
                    IntStream.rangeClosed(1, burst)
                            .mapToObj(n -> "You said: a" + n + "\nb" + n)
                            .toArray(String[]::new));
        }

        assertThat(shop.model().calls()).hasSize(4);
    }

    @Test
    void n1487SpeechIsWrittenDownWithTheCredentialAndAtItsAddress() {
        try (Recorder recorder = new Recorder(200)) {
            String ears = shop.credential("ears", recorder.url());
            shop.bot(Map.of());
            shop.settings(Map.of("openaiCredsId", ears, "speechToText", true));

            shop.hear(ANN, false, shop.nextId(), audio(recorder.recording(), null), "audioMessage");
            shop.says(ANN, "You said: What is the price?");
            shop.hear(BOB, false, shop.nextId(), audio(null, "OggS-inline"), "audioMessage");
            shop.says(BOB, "You said: What is the price?");

            assertThat(recorder.forms().get(0)).contains("OggS-recorded", "whisper-1");
            assertThat(recorder.forms().get(1)).contains("OggS-inline");
            assertThat(recorder.keys()).containsOnly("Bearer sk-acceptance-0123456789");
        }
    }

    @Test
    void speechThatNobodyCanWriteDownIsAnsweredWithARequestToWrite() {
        try (Recorder deaf = new Recorder(400)) {
            shop.bot(Map.of());
            shop.settings(Map.of("openaiCredsId", shop.credential("deaf", deaf.url()), "speechToText", true));

            shop.hear(ANN, false, shop.nextId(), audio(deaf.recording(), null), "audioMessage");

            shop.says(
                    ANN,
                    "Sorry, I couldn't transcribe your audio message. Could you please type your message instead?");
        }
    }

    @Test
    void n1706And1359APictureIsShownToTheModelAndTheConversationGoesOn() {
        shop.bot(Map.of());
        String png = Base64.getEncoder()
                .encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0, 0, 0});

        shop.hear(
                ANN,
                false,
                shop.nextId(),
                Map.of("imageMessage", Map.of("caption", "What is it?"), "mediaUrl", PICTURE),
                "imageMessage");
        shop.hear(ANN, false, shop.nextId(), Map.of("imageMessage", Map.of(), "base64", png), "imageMessage");
        shop.hear(ANN, "and now?");

        Eventually.within(Shop.SOON, () -> assertThat(shop.said(ANN)).hasSize(3).endsWith("You said: and now?"));
        assertThat(Prompts.of(shop.model().calls().get(0))).containsExactly("user: What is it? <" + PICTURE + ">");
        assertThat(Prompts.of(shop.model().calls().get(1)).get(2)).startsWith("user: <data:image/png;base64,");
    }

    @Test
    void n846And2536AContactCanBePausedBeforeItEverWrote() {
        shop.bot(Map.of());

        assertThat(shop.changeStatus(ANN, "paused").at("/bot/bot/session/count").asInt())
                .isZero();
        assertThat(shop.status(ANN)).isEqualTo("paused");
        shop.hear(ANN, "one");
        shop.staysAt(ANN);

        shop.changeStatus(ANN, "opened");
        shop.hear(ANN, "two");
        shop.says(ANN, "You said: two");
    }

    @Test
    void n570AnInstanceNeverAnswersForAnother() {
        Shop silent = new Shop(colloquy, stub);
        shop.bot(Map.of());

        silent.hear(ANN, "hello");

        silent.staysAt(ANN);
        assertThat(shop.said(ANN)).isEmpty();
    }

    @Test
    void n2435AKeyActsOnItsOwnInstanceOnlyWhateverTheQuerySays() {
        Shop victim = new Shop(colloquy, stub);
        victim.bot(Map.of());

        Reply found = shop.door()
                .get("/openai/find/" + shop.name() + "?instanceName=" + victim.name())
                .expect(200);

        assertThat(found.json()).isEmpty();
        shop.door().get("/openai/find/" + victim.name()).expect(401);
    }

    @Test
    void n2506AContactBehindAHiddenNumberIsOneContact() {
        shop.bot(Map.of());

        shop.hear(ANN, "one");
        shop.says(ANN, "You said: one");
        shop.hear(
                Map.of(
                        "remoteJid",
                        "77777@lid",
                        "remoteJidAlt",
                        ANN,
                        "addressingMode",
                        "lid",
                        "fromMe",
                        false,
                        "id",
                        shop.nextId()),
                Map.of("conversation", "two"),
                "conversation");

        shop.says(ANN, "You said: one", "You said: two");
        assertThat(shop.sessions()).hasSize(1);
    }

    @Test
    void overlappingMessagesGetOneAnswerEachInTheirOrder() {
        Shop slow = new Shop(colloquy, stub, Script.slowly(Duration.ofMillis(500), Script.echo()));
        slow.bot(Map.of());

        IntStream.rangeClosed(1, 4).forEach(n -> slow.hear(ANN, "m" + n));

        slow.says(ANN, "You said: m1", "You said: m2", "You said: m3", "You said: m4");
    }

    private static Map<String, Object> audio(@Nullable String url, @Nullable String content) {
        return url != null
                ? Map.of("audioMessage", Map.of("mimetype", "audio/ogg; codecs=opus"), "mediaUrl", url)
                : Map.of(
                        "audioMessage",
                        Map.of("mimetype", "audio/ogg; codecs=opus"),
                        "base64",
                        Base64.getEncoder()
                                .encodeToString(String.valueOf(content).getBytes(StandardCharsets.UTF_8)));
    }
}
