package org.colloquy.test.drill;

import java.time.Duration;
import java.util.List;

/**
 * What a kill drill found.
 *
 * @param inFlight calls that waited at the model when the process was killed
 * @param accepted questions visible after the restart
 * @param answered accepted questions with their one answer
 * @param failed accepted questions whose run failed visibly
 * @param acknowledged questions answered to the caller before the kill
 * @param askedAgain questions that the model saw more than once: paid twice, never answered twice
 * @param recovery from ready again to the last run ended
 * @param violations what must not be; empty when all invariants held
 */
public record KillReport(
        int inFlight,
        int accepted,
        int answered,
        int failed,
        int acknowledged,
        int askedAgain,
        Duration recovery,
        List<String> violations) {}
