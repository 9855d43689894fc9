package org.colloquy.web.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.api.bot.Media;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'conversation':'Hello'}                                   | Hello",
                "{'conversation':'','extendedTextMessage':{'text':'Hi'}}    | Hi",
                "{'extendedTextMessage':{'text':'Hi'}}                      | Hi",
                "{'contactMessage':{'displayName':'Ada'}}                   | Ada",
                "{'locationMessage':{'degreesLatitude':-23.5}}              | -23.5",
                "{'listResponseMessage':{'title':'Second'}}                 | Second",
                "{'listResponseMessage':{'singleSelectReply':{'selectedRowId':'row-2'}}} | row-2",
                "{'templateButtonReplyMessage':{'selectedId':'yes'}}        | yes",
                "{'buttonsResponseMessage':{'selectedButtonId':'no'}}       | no",
                "{'audioMessage':{},'speechToText':'[audio] Hello'}         | [audio] Hello",
                "{'imageMessage':{'caption':'What is this?'}}               | What is this?",
                "{'videoMessage':{'caption':'And this?'}}                   | And this?",
                "{'documentMessage':{'caption':'The contract'}}             | The contract",
                "{'documentWithCaptionMessage':{'message':{'documentMessage':{'caption':'The plan'}}}} | The plan",
            })
    void whatWasSaidIsFoundInTheFirstPlaceThatHasIt(String message, String text) {
        assertThat(text(message)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'stickerMessage':{}}", "{'reactionMessage':{'text':'x'}}", "{'conversation':null}"})
    void whatHasNoTextHasNone(String message) {
        assertThat(text(message)).isNull();
    }

    @Test
    void anAdvertisementThatSomebodyAnswersIsTold() {
        assertThat(
                        text(
                                "{'extendedTextMessage':{'text':'How much?','contextInfo':{'externalAdReply':{'body':'Two for one'}}}}"))
                .isEqualTo("How much?\nexternalAdReplyBody|Two for one");
    }

    @Test
    void mediaAreWhatTheSenderPutBesideTheMessage() {
        assertThat(
                        media(
                                "{'imageMessage':{'mimetype':'image/png','url':'https://mmg.whatsapp.net/x'},'mediaUrl':'https://s3/x'}"))
                .isEqualTo(new Media(Media.Kind.IMAGE, "https://s3/x", null, "image/png"));
        assertThat(media("{'audioMessage':{},'base64':'data:audio/ogg;base64,T2dn'}"))
                .isEqualTo(new Media(Media.Kind.AUDIO, null, "T2dn", null));
        assertThat(MessageMedia.of(json("{'mediaUrl':'https://s3/y'}"), "documentMessage"))
                .isEqualTo(new Media(Media.Kind.DOCUMENT, "https://s3/y", null, null));
    }

    @Test
    void speechThatIsWrittenDownAlreadyIsNoMediaAnyMore() {
        assertThat(media("{'audioMessage':{},'base64':'T2dn','speechToText':'Hello'}"))
                .isNull();
        assertThat(media("{'conversation':'Hello'}")).isNull();
    }

    private static @Nullable String text(String message) {
        return MessageText.of(json(message), json("{}"));
    }

    private static @Nullable Media media(String message) {
        return MessageMedia.of(json(message), null);
    }

    private static JsonNode json(String text) {
        return Json.read(text.replace('\'', '"'), JsonNode.class);
    }
}
