package org.colloquy.api.survey;

import java.time.Instant;
import org.colloquy.api.flow.TalkAction.Satisfaction;

/** An answer to the survey of a block. */
public record GivenAnswer(String flowId, String block, String answer, Satisfaction satisfaction, Instant createdAt) {}
