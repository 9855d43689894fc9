package org.colloquy.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.api.bot.Media.Kind;
import org.colloquy.api.channel.Outbound;
import org.colloquy.api.channel.WebhookSettings;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void aTextIsToldAsEvolutionTellsIt() {
        JsonNode body = body(Part.text("5511@s.whatsapp.net", "Hello"));

        assertThat(body.path("event").asText()).isEqualTo("send.message");
        assertThat(body.path("instance").asText()).isEqualTo("shop");
        assertThat(body.at("/data/key/remoteJid").asText()).isEqualTo("5511");
        assertThat(body.at("/data/key/fromMe").asBoolean()).isTrue();
        assertThat(body.at("/data/key/id").asText()).isEqualTo("dlv_1");
        assertThat(body.at("/data/message/conversation").asText()).isEqualTo("Hello");
        assertThat(body.at("/data/messageType").asText()).isEqualTo("conversation");
        assertThat(body.at("/data/messageTimestamp").asLong()).isEqualTo(NOON.getEpochSecond());
    }

    @Test
    void mediaCarriesItsAddressAndCaption() {
        JsonNode body = body(new Part("123@g.us", "A cat", "https://x.org/cat.png", Kind.IMAGE));

        assertThat(body.at("/data/key/remoteJid").asText()).isEqualTo("123@g.us");
        assertThat(body.at("/data/message/imageMessage/caption").asText()).isEqualTo("A cat");
        assertThat(body.at("/data/message/mediaUrl").asText()).isEqualTo("https://x.org/cat.png");
        assertThat(body.at("/data/messageType").asText()).isEqualTo("imageMessage");
    }

    @Test
    void theKeyOfTheTokenSignsAndIsNotSent() {
        Map<String, String> headers =
                Envelope.headers(webhook(Map.of("jwt_key", "secret", "X-Team", "a"), false), "dlv_1", NOON);

        assertThat(headers).containsEntry("X-Team", "a").doesNotContainKey("jwt_key");
        assertThat(headers.get("Authorization")).startsWith("Bearer eyJ");
        assertThat(headers.toString()).doesNotContain("secret");
    }

    @Test
    void theEventsNameIsPartOfThePathWhereThatIsWanted() {
        Part words = Part.text("55", "Hi");
        Part sign = Part.typing("55");

        assertThat(Envelope.address(webhook(Map.of(), true), words))
                .hasToString("https://hook.example.org/in/send-message");
        assertThat(Envelope.address(webhook(Map.of(), true), sign))
                .hasToString("https://hook.example.org/in/presence-update");
        assertThat(Envelope.address(webhook(Map.of(), false), words)).hasToString("https://hook.example.org/in");
    }

    @Test
    void anEvolutionServerIsToldThatSomebodyIsWriting() {
        Outbound out = new Outbound(Outbound.Way.EVOLUTION, "https://evo.example.org", "key", "shop");

        EvolutionRequest request = EvolutionRequest.of(line(out, null), "dlv_1", Part.typing("55"));

        assertThat(request.address()).hasToString("https://evo.example.org/chat/sendPresence/shop");
        assertThat(request.body()).contains("\"presence\":\"composing\"");
    }

    @Test
    void anEvolutionServerIsAskedByItsOwnRoutes() {
        Outbound out = new Outbound(Outbound.Way.EVOLUTION, "https://evo.example.org/", "key", "other shop");

        EvolutionRequest text = EvolutionRequest.of(line(out, null), "dlv_1", Part.text("5511@s.whatsapp.net", "Hi"));
        EvolutionRequest media = EvolutionRequest.of(
                line(out, null), "dlv_2", new Part("5511", "Menu", "https://x.org/a/menu.pdf?v=1", Kind.DOCUMENT));

        assertThat(text.address()).hasToString("https://evo.example.org/message/sendText/other%20shop");
        assertThat(text.headers()).containsEntry("apikey", "key");
        assertThat(Json.read(text.body(), JsonNode.class).path("number").asText())
                .isEqualTo("5511@s.whatsapp.net");
        assertThat(media.address()).hasToString("https://evo.example.org/message/sendMedia/other%20shop");
        assertThat(Json.read(media.body(), JsonNode.class).path("fileName").asText())
                .isEqualTo("menu.pdf");
    }

    private static JsonNode body(Part part) {
        WebhookSettings webhook = webhook(Map.of(), false);
        return Json.read(
                Envelope.body(line(Outbound.byWebhook(), webhook), webhook, "dlv_1", part, NOON), JsonNode.class);
    }

    private static Line line(Outbound outbound, @Nullable WebhookSettings webhook) {
        return new Line(
                "chan_1", "ws_1", "asst_1", "shop", "5500", true, new ChannelSecrets("key-of-shop", webhook, outbound));
    }

    private static WebhookSettings webhook(Map<String, String> headers, boolean byEvents) {
        return new WebhookSettings(
                true, "https://hook.example.org/in", headers, byEvents, false, List.of("SEND_MESSAGE"));
    }
}
