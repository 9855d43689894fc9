package org.colloquy.core.flow.machine;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an execution remembers besides its flows' own variables.
 *
 * @param since when it was (re)started
 */
public record Memory(
        String lastMessage, String lastSuccess, String lastFailure, String lastSurveyAnswer, Instant since) {

    /** All of it is there. */
    public Memory {
        Stream.of(lastMessage, lastSuccess, lastFailure, lastSurveyAnswer, since)
                .forEach(Objects::requireNonNull);
    }

    static Memory at(Instant since) {
        return new Memory("", "", "", "", since);
    }

    Map<String, String> told() {
        return Map.of(
                SystemVariables.LAST_MESSAGE, lastMessage,
                SystemVariables.LAST_SUCCESS, lastSuccess,
                SystemVariables.LAST_FAILURE, lastFailure,
                SystemVariables.LAST_SURVEY_ANSWER, lastSurveyAnswer);
    }

    Memory heard(String message) {
        return new Memory(message, lastSuccess, lastFailure, lastSurveyAnswer, since);
    }

    Memory succeeded(String answer) {
        return new Memory(lastMessage, answer, lastFailure, lastSurveyAnswer, since);
    }

    Memory failed(String failure) {
        return new Memory(lastMessage, lastSuccess, failure, lastSurveyAnswer, since);
    }

    Memory surveyed(String answer) {
        return new Memory(lastMessage, lastSuccess, lastFailure, answer, since);
    }

    /** Without what was said. */
    @Override
    public String toString() {
        return "Memory[since=" + since + "]";
    }
}
