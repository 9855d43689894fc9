package org.colloquy.web.openai.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.web.openai.Sample.json;
import static org.colloquy.web.openai.Sample.written;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.ToolChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RunJsonTest {

    @Test
    void aQueuedRunHasEveryField() {
        assertThat(written(RunJson.of(Runs.in(RunStatus.QUEUED))))
                .isEqualTo(json("{'id': 'run_1', 'object': 'thread.run', 'created_at': 1000, 'thread_id': 'thread_1',"
                        + "'assistant_id': 'asst_1', 'status': 'queued', 'required_action': null, 'last_error': null,"
                        + "'expires_at': 1600, 'started_at': null, 'cancelled_at': null, 'failed_at': null,"
                        + "'completed_at': null, 'incomplete_details': null, 'model': 'gpt-4o',"
                        + "'instructions': 'Be brief.', 'tools': [{'type': 'function', 'function': {'name': 'f',"
                        + "'strict': false}}], 'tool_resources': {}, 'metadata': {'a': 'b'}, 'temperature': 0.5,"
                        + "'top_p': null, 'max_prompt_tokens': 300, 'max_completion_tokens': null,"
                        + "'truncation_strategy': {'type': 'last_messages', 'last_messages': 5},"
                        + "'response_format': 'auto', 'tool_choice': {'type': 'function', 'function': {'name': 'f'}},"
                        + "'parallel_tool_calls': true, 'reasoning_effort': null, 'usage': null}"));
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, , , 1002",
        "CANCELLED, 1002, , ",
        "FAILED, , 1002, ",
        "EXPIRED, , , ",
        "INCOMPLETE, , , ",
    })
    void whenItEndedStandsUnderHowItEnded(RunStatus status, Long cancelled, Long failed, Long completed) {
        RunJson run = RunJson.of(Runs.in(status));

        assertThat(run.cancelledAt()).isEqualTo(cancelled);
        assertThat(run.failedAt()).isEqualTo(failed);
        assertThat(run.completedAt()).isEqualTo(completed);
        assertThat(run.expiresAt()).isNull();
        assertThat(written(run).path("usage"))
                .isEqualTo(json("{'prompt_tokens': 3, 'completion_tokens': 4, 'total_tokens': 7}"));
    }

    @Test
    void theCallsThatWaitAreListed() {
        List<FunctionCall> calls = List.of(new FunctionCall("call_1", "f", "{}", null));

        JsonNode run = written(RunJson.of(Runs.in(RunStatus.REQUIRES_ACTION, null, null, calls)));

        assertThat(run.path("required_action"))
                .isEqualTo(
                        json("{'type': 'submit_tool_outputs', 'submit_tool_outputs': {'tool_calls': [{'id': 'call_1',"
                                + "'type': 'function', 'function': {'name': 'f', 'arguments': '{}'}}]}}"));
        assertThat(run.path("expires_at").asLong()).isEqualTo(1_600);
    }

    @ParameterizedTest
    @CsvSource({
        "model-rate-limited, rate_limit_exceeded, rate_limit_exceeded",
        "model-prompt-refused, invalid_prompt, server_error",
        "model-timeout, server_error, server_error",
        "something-else, server_error, server_error",
    })
    void aFailureHasOneOfThreeCodes(String errorCode, String run, String step) {
        assertThat(ErrorReason.ofRun(errorCode)).extracting(ErrorReason::code).isEqualTo(run);
        assertThat(ErrorReason.ofStep(errorCode)).extracting(ErrorReason::code).isEqualTo(step);
    }

    @Test
    void aFailureSaysInOurWordsWhatHappened() {
        assertThat(written(RunJson.of(Runs.in(RunStatus.FAILED, "model-timeout", null, List.of())))
                        .path("last_error"))
                .isEqualTo(json("{'code': 'server_error', 'message': 'The model did not answer in time.'}"));
    }

    @Test
    void anIncompleteRunSaysWhy() {
        assertThat(written(RunJson.of(Runs.in(RunStatus.INCOMPLETE, null, "max_prompt_tokens", List.of())))
                        .path("incomplete_details"))
                .isEqualTo(json("{'reason': 'max_prompt_tokens'}"));
    }

    @ParameterizedTest
    @EnumSource(RunStatus.class)
    void onlyARunThatGoesOnByItselfIsWorthAnotherLook(RunStatus status) {
        assertThat(RunJson.of(Runs.in(status)).moving())
                .isEqualTo(!status.terminal() && status != RunStatus.REQUIRES_ACTION);
    }

    @ParameterizedTest
    @CsvSource({"NONE, none", "AUTO, auto", "REQUIRED, required"})
    void aChoiceOfToolsIsAWord(ToolChoice.Mode mode, String word) {
        assertThat(ToolChoices.shown(new ToolChoice(mode, null))).isEqualTo(word);
    }
}
