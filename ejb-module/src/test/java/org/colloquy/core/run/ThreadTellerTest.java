package org.colloquy.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.access.Role;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunListener;
import org.colloquy.api.run.RunStepView;
import org.colloquy.api.run.StepStatus;
import org.colloquy.api.run.ToolChoice;
import org.colloquy.api.run.Truncation;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.api.thread.MessageStatus;
import org.colloquy.api.thread.ThreadMessage;
import org.junit.jupiter.api.Test;

class ThreadTellerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final List<String> told = new ArrayList<>();
    private final RunStory story = new RunStory("run_1", 0);

    @Test
    void theFirstPieceOpensAStepAndAMessage() {
        ThreadTeller teller = teller(true);

        teller.onText("Hel");
        teller.onText("lo");

        assertThat(told)
                .containsExactly(
                        "STEP_CREATED",
                        "STEP_IN_PROGRESS",
                        "MESSAGE_CREATED",
                        "MESSAGE_IN_PROGRESS",
                        "MESSAGE_DELTA first Hel",
                        "MESSAGE_DELTA lo");
        assertThat(teller.draft()).isNotNull().extracting(Draft::text).isEqualTo("Hello");
    }

    @Test
    void aRefusalAfterATextIsAPartOfItsOwn() {
        ThreadTeller teller = teller(true);
        teller.onText("Well");
        told.clear();

        teller.onRefusal("No");
        teller.onRefusal("!");

        assertThat(told).containsExactly("MESSAGE_DELTA part 1 first No", "MESSAGE_DELTA part 1 !");
    }

    @Test
    void aMessageIsWholeBeforeTheCallsThatFollowIt() {
        ThreadTeller teller = teller(true);
        teller.onText("Let me see");
        told.clear();

        teller.onToolCall(0, "call_1", "weather");
        teller.onArguments(0, "{}");
        teller.onArguments(0, "");

        assertThat(told)
                .containsExactly(
                        "MESSAGE_COMPLETED",
                        "STEP_COMPLETED",
                        "STEP_CREATED",
                        "STEP_IN_PROGRESS",
                        "STEP_DELTA 0 call_1 ",
                        "STEP_DELTA 0 null {}");
        assertThat(teller.draft()).isNull();
    }

    @Test
    void callsThatWillNotBeMadeAreNotTold() {
        ThreadTeller teller = teller(false);
        teller.onToolCall(0, "call_1", "weather");
        told.clear();

        teller.onToolCall(1, "call_2", "time");
        teller.onArguments(1, "{}");

        assertThat(told).isEmpty();
    }

    @Test
    void theStepOfAnnouncedCallsIsKnownUntilTheyAreStored() {
        ThreadTeller teller = teller(true);
        assertThat(teller.announcedStepId()).isNull();

        teller.onToolCall(0, "call_1", "weather");
        String announced = teller.announcedStepId();
        assertThat(announced).isEqualTo(teller.callsStepId());
        teller.called(step(announced == null ? "" : announced));

        assertThat(teller.announcedStepId()).isNull();
        assertThat(teller.callsStepId()).isNotEqualTo(announced);
    }

    @Test
    void callsThatCameInOnePieceAreToldLikeStreamedOnes() {
        teller(true).called(step("step_1"));

        assertThat(told)
                .containsExactly(
                        "STEP_CREATED", "STEP_IN_PROGRESS", "STEP_DELTA 0 call_1 ", "STEP_DELTA 0 null {\"a\":1}");
    }

    private ThreadTeller teller(boolean parallel) {
        story.join(new RunListener() {
            @Override
            public void onEvent(RunEvent event) {
                told.add(event.kind() + words(event.data()));
            }

            @Override
            public void onEnd() {
                told.add("end");
            }
        });
        return new ThreadTeller(
                ticket(parallel),
                story,
                () -> NOW,
                draft -> Optional.of(new RunProgress.Written(whole(draft), step("s"))));
    }

    private static String words(Object data) {
        if (data instanceof RunEvent.MessageDelta delta) {
            return (delta.part() == 0 ? "" : " part " + delta.part())
                    + (delta.first() ? " first " : " ")
                    + delta.text();
        }
        return data instanceof RunEvent.CallDelta delta
                ? " " + delta.index() + " " + delta.callId() + " " + delta.arguments()
                : "";
    }

    private static RunStepView step(String id) {
        return new RunStepView(
                id,
                "run_1",
                "thread_1",
                "asst_1",
                StepStatus.IN_PROGRESS,
                null,
                List.of(new FunctionCall("call_1", "weather", "{\"a\":1}", null)),
                null,
                null,
                NOW,
                null);
    }

    private static ThreadMessage whole(Draft draft) {
        return new ThreadMessage(
                draft.messageId(),
                "thread_1",
                MessageStatus.COMPLETED,
                null,
                MessageRole.ASSISTANT,
                List.of(new ContentPart.Text(draft.text())),
                "asst_1",
                "run_1",
                List.of(),
                Map.of(),
                NOW,
                NOW);
    }

    private static RunTicket ticket(boolean parallel) {
        RunSpec spec = new RunSpec(
                "model",
                "",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Truncation.AUTO,
                new ToolChoice(ToolChoice.Mode.AUTO, null),
                parallel,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new RunTicket(
                "run_1", "ws_1", "thread_1", null, "asst_1", null, null, 1, 1, true, Role.USER, spec, NOW, NOW, null);
    }
}
