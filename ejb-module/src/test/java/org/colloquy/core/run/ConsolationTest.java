package org.colloquy.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.assistant.FailureOptions;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.upstream.Part;
import org.colloquy.core.upstream.ReplyListener;
import org.colloquy.core.upstream.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsolationTest {

    @Test
    void aResponseGoesBeforeTheTextsOfALanguage() {
        assertThat(failures("Later.", "de").substitute(ErrorCode.MODEL_TIMEOUT)).contains("Later.");
        assertThat(failures(null, "de").substitute(ErrorCode.MODEL_TIMEOUT))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Das dauert"));
        assertThat(failures(null, null).substitute(ErrorCode.MODEL_TIMEOUT)).isEmpty();
    }

    @Test
    void whoWasInterruptedIsNotConsoled() {
        assertThat(failures("Later.", "de").substitute(ErrorCode.SUPERSEDED)).isEmpty();
    }

    @Test
    void aConsoledFailureStaysAFailure() {
        Outcome outcome = Outcome.failed(ErrorCode.MODEL_TIMEOUT).by(3).answeredBy("Later.");

        assertThat(outcome.error()).isEqualTo(ErrorCode.MODEL_TIMEOUT);
        assertThat(outcome.assistantVersion()).isEqualTo(3);
        assertThat(outcome.substitute()).isEqualTo("Later.");
    }

    @Test
    void theFirstWordIsNoticedAndHandedOn() {
        List<String> told = new ArrayList<>();
        FirstWord firstWord = FirstWord.before(new ReplyListener() {
            @Override
            public void onText(String piece) {
                told.add(piece);
            }

            @Override
            public void onRefusal(String piece) {
                told.add(piece);
            }

            @Override
            public void onToolCall(int index, String id, String name) {
                told.add(name);
            }

            @Override
            public void onArguments(int index, String piece) {
                told.add(piece);
            }
        });
        assertThat(firstWord.heard()).isFalse();

        firstWord.onText("One");
        firstWord.onToolCall(0, "call_1", "two");

        assertThat(firstWord.heard()).isTrue();
        assertThat(told).containsExactly("One", "two");
        assertThat(FirstWord.before(null).listener()).isNull();
    }

    @Test
    void everyTurnIsMasked() {
        assertThat(Masks.masked(new Turn.System("Client: ana@example.org")))
                .isEqualTo(new Turn.System("Client: [e-mail]"));
        assertThat(Masks.masked(Turn.User.of("+49 30 1234567"))).isEqualTo(Turn.User.of("[phone]"));
        assertThat(Masks.masked(new Turn.ToolResult("c", "ana@example.org")))
                .isEqualTo(new Turn.ToolResult("c", "[e-mail]"));
        assertThat(Masks.masked(new Turn.Assistant("ana@example.org", List.of())))
                .isEqualTo(new Turn.Assistant("[e-mail]", List.of()));
        Turn picture = new Turn.User(List.of(new Part.Image("https://example.org/1234567.png", null)));
        assertThat(Masks.masked(picture)).isEqualTo(picture);
    }

    @Test
    void aChatbotsTimeLimitGoesBeforeTheServers() {
        Prompt prompt = failures(null, null);

        assertThat(prompt.timeLimit()).isEqualTo(Duration.ofSeconds(7));
    }

    @SuppressWarnings("NullAway") // neither is asked for
    private static Prompt failures(@Nullable String response, @Nullable String language) {
        return new Prompt(null, null, null, 1, new FailureOptions(response, language, 7, null, null), null);
    }
}
