package org.colloquy.test.drill;

import java.time.Duration;
import java.util.List;

/**
 * What a drill with flows found.
 *
 * @param contacts who went through the flow
 * @param repeated messages that were not acknowledged and sent again under their key
 * @param webhookCalls requests that the flow's webhook made
 * @param webhookAgain of those, how many brought what had been brought before
 * @param modelCalls calls that the model saw
 * @param took from the first message to the last answer
 * @param violations what must not be; empty when every contact reached the end, with each message once and in order
 */
public record FlowReport(
        int contacts,
        int repeated,
        int webhookCalls,
        int webhookAgain,
        int modelCalls,
        Duration took,
        List<String> violations) {}
