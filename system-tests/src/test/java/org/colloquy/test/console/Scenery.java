package org.colloquy.test.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;

/** A small company's conversations: something of everything that the console can show, in words fit for a manual. */
final class Scenery {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int THREE_DAYS = 259_200;
    private static final List<String> CUSTOMER_TALK = List.of(
            "Good morning! A customer says that our price is too high. What do I answer?",
            "Ask first what she compares it with. Most of the time it is another scope, not another price.\n\n"
                    + "Then name the part of the offer that matters most to her.",
            "And if she insists? She has bought from us for six years:\n  • two pumps\n  • a service contract",
            "Six years deserve a sentence of thanks. Offer a longer term instead of a discount: it is worth as much to"
                    + " her and costs you less.",
            "Thank you, that helps. Can you write the letter for me?");

    private final Colloquy colloquy;
    private final StubModel stub;

    Scenery(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    /** Sessions of every status, the last one with a talk whose last question failed; returns that one. */
    Chat build() {
        String desk = bot("IT help desk", Script.echo());
        String guide = bot("Onboarding guide", Script.echo());
        open(guide, "Li Wei").end();
        expiringIn(THREE_DAYS, desk, "Aisha Khan");
        Chat soonOver = expiringIn(1, desk, "Étienne Dubois");
        open(guide, "Hubert Wolfeschlegelsteinhausenbergerdorff");
        open(desk, "Maria Almeida").end();
        Eventually.within(PATIENCE, () -> assertThat(soonOver.status()).isEqualTo("expired"));
        return talk();
    }

    private Chat talk() {
        Script answers = (call, reply) -> reply.answer(call, answerTo(call.lastUserText()));
        Chat chat =
                open(bot("Sales coach", Script.first(2, answers, Script.refuse(401, "no such key"))), "Jonas Weber");
        chat.say(CUSTOMER_TALK.get(0));
        chat.say(CUSTOMER_TALK.get(2));
        chat.ask(CUSTOMER_TALK.get(4)).problem(502);
        return chat;
    }

    private static String answerTo(String question) {
        return CUSTOMER_TALK.get(CUSTOMER_TALK.indexOf(question) + 1);
    }

    private String bot(String name, Script script) {
        String credential =
                colloquy.createCredential(Map.of("baseUrl", stub.play(script).url()));
        return colloquy.createChatbot(Map.of("name", name, "credentialId", credential));
    }

    private Chat open(String bot, String client) {
        return colloquy.openSession(
                Map.of("chatbotId", bot, "clientId", colloquy.createClient(Map.of("name", client))));
    }

    private Chat expiringIn(int seconds, String bot, String client) {
        String clientId = colloquy.createClient(Map.of("name", client));
        return colloquy.openSession(Map.of("chatbotId", bot, "clientId", clientId, "expiresInSeconds", seconds));
    }
}
