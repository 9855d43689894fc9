package org.colloquy.core.bot;

import java.util.Objects;
import org.colloquy.api.bot.Answering;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.Trigger;
import org.colloquy.api.bot.WriteBot;
import org.jspecify.annotations.Nullable;

/** What a bot will be after a change: what the change leaves out stays as it is. */
final class Drafts {

    private Drafts() {}

    static WriteBot over(WriteBot change, BotView current) {
        Answering was = current.answering();
        Answering said = change.answering();
        Trigger then = current.trigger();
        Trigger now = change.trigger();
        return new WriteBot(
                change.enabled(),
                or(change.credentialId(), current.credentialId()),
                or(change.description(), current.description()),
                change.type(),
                new Answering(
                        or(said.assistantId(), was.assistantId()),
                        or(said.functionUrl(), was.functionUrl()),
                        or(said.model(), was.model()),
                        or(said.systemMessages(), was.systemMessages()),
                        or(said.assistantMessages(), was.assistantMessages()),
                        or(said.userMessages(), was.userMessages()),
                        or(said.maxTokens(), was.maxTokens()),
                        or(said.flowId(), was.flowId())),
                new Trigger(now.type(), or(now.operator(), then.operator()), or(now.value(), then.value())),
                Behaviours.over(change.behaviour(), current.behaviour()),
                Objects.requireNonNullElse(change.priority(), current.priority()));
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T otherwise) {
        return said == null ? otherwise : said;
    }
}
