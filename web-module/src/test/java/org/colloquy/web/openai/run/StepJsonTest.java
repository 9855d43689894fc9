package org.colloquy.web.openai.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.web.openai.Sample.json;
import static org.colloquy.web.openai.Sample.written;

import java.time.Instant;
import java.util.List;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.RunStepView;
import org.colloquy.api.run.StepStatus;
import org.colloquy.api.run.Usage;
import org.junit.jupiter.api.Test;

class StepJsonTest {

    private static final Instant AT = Instant.ofEpochSecond(1_000);

    @Test
    void aMessageStepHasEveryField() {
        RunStepView step = new RunStepView(
                "step_1",
                "run_1",
                "thread_1",
                "asst_1",
                StepStatus.COMPLETED,
                "msg_1",
                List.of(),
                null,
                Usage.of(1, 2),
                AT,
                AT.plusSeconds(5));

        assertThat(written(StepJson.of(step)))
                .isEqualTo(json("{'id': 'step_1', 'object': 'thread.run.step', 'created_at': 1000, 'run_id': 'run_1',"
                        + "'assistant_id': 'asst_1', 'thread_id': 'thread_1', 'type': 'message_creation',"
                        + "'status': 'completed', 'step_details': {'type': 'message_creation',"
                        + "'message_creation': {'message_id': 'msg_1'}}, 'last_error': null, 'expired_at': null,"
                        + "'cancelled_at': null, 'failed_at': null, 'completed_at': 1005, 'metadata': {},"
                        + "'usage': {'prompt_tokens': 1, 'completion_tokens': 2, 'total_tokens': 3}}"));
    }

    @Test
    void aStepOfCallsListsThemWithTheirOutputs() {
        RunStepView step = new RunStepView(
                "step_1",
                "run_1",
                "thread_1",
                "asst_1",
                StepStatus.FAILED,
                null,
                List.of(new FunctionCall("call_1", "f", "{}", "ok"), new FunctionCall("call_2", "g", "{}", null)),
                "model-timeout",
                null,
                AT,
                AT.plusSeconds(5));

        assertThat(written(StepJson.of(step)))
                .isEqualTo(json("{'id': 'step_1', 'object': 'thread.run.step', 'created_at': 1000, 'run_id': 'run_1',"
                        + "'assistant_id': 'asst_1', 'thread_id': 'thread_1', 'type': 'tool_calls',"
                        + "'status': 'failed', 'step_details': {'type': 'tool_calls', 'tool_calls': ["
                        + "{'id': 'call_1', 'type': 'function', 'function': {'name': 'f', 'arguments': '{}',"
                        + "'output': 'ok'}}, {'id': 'call_2', 'type': 'function', 'function': {'name': 'g',"
                        + "'arguments': '{}', 'output': null}}]}, 'last_error': {'code': 'server_error',"
                        + "'message': 'The model did not answer in time.'}, 'expired_at': null, 'cancelled_at': null,"
                        + "'failed_at': 1005, 'completed_at': null, 'metadata': {}, 'usage': null}"));
    }
}
