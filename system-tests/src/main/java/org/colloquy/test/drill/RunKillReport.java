package org.colloquy.test.drill;

import java.time.Duration;
import java.util.List;

/**
 * What a drill with runs in flight found.
 *
 * @param inFlight runs that had not ended when the process was killed
 * @param streaming of them, those whose model was thinking or talking
 * @param waiting of them, those that waited for their callers
 * @param executing of them, those in functions of the server
 * @param ended runs that had ended before the kill
 * @param completed runs with their one answer, after the restart
 * @param storedOutputs outputs of functions that were stored before the kill
 * @param executedTwice calls that were made again since their output was not stored
 * @param recovery from ready again to the last run ended
 * @param violations what must not be; empty when all invariants held
 */
public record RunKillReport(
        int inFlight,
        int streaming,
        int waiting,
        int executing,
        int ended,
        int completed,
        int storedOutputs,
        int executedTwice,
        Duration recovery,
        List<String> violations) {}
