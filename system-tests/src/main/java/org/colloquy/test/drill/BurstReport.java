package org.colloquy.test.drill;

import java.time.Duration;
import java.util.List;

/**
 * What a drill with bursts found.
 *
 * @param contacts who wrote
 * @param messages different messages that were acknowledged
 * @param deliveries how often they were delivered in all
 * @param refused deliveries that were not acknowledged and repeated later, as senders do
 * @param paused contacts whose burst was held up for as long as the bot waits for more, and may be answered as two
 * @param modelCalls calls that the model saw
 * @param askedAgain questions that the model saw more than once: paid twice, never answered twice
 * @param answers different answers that came
 * @param failed contacts who were told that there is no answer, because the model did not answer in time
 * @param answersSentAgain answers that came again under the same id, by which receivers know them
 * @param took from the first message to the last answer
 * @param violations what must not be; empty when every message was answered exactly once and in order
 */
public record BurstReport(
        int contacts,
        int messages,
        int deliveries,
        int refused,
        int paused,
        int modelCalls,
        int askedAgain,
        int answers,
        int failed,
        int answersSentAgain,
        Duration took,
        List<String> violations) {}
