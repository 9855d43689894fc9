package org.colloquy.core.bot;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.bot.Answering;
import org.colloquy.api.bot.BotType;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.Trigger;
import org.colloquy.api.bot.TriggerType;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.bot.trigger.Triggers;
import org.jspecify.annotations.Nullable;

/** What a bot needs, and what it must not share with another bot of its channel; checked in Evolution's order. */
final class BotRules {

    private BotRules() {}

    static void checkType(WriteBot bot) {
        Answering with = bot.answering();
        if (bot.type() != BotType.FLOW) {
            require("openaiCredsId", bot.credentialId());
        }
        switch (bot.type()) {
            case ASSISTANT -> require("assistantId", with.assistantId());
            case CHAT_COMPLETION -> checkModel(with);
            case FLOW -> require("flowId", with.flowId());
        }
        checkUrl(with.functionUrl());
    }

    private static void checkModel(Answering with) {
        require("model", with.model());
        if (with.maxTokens() == null || with.maxTokens() == 0) {
            throw AppException.invalid("maxTokens", "is needed");
        }
        if (with.maxTokens() < 0) {
            throw AppException.invalid("maxTokens", "must not be negative");
        }
    }

    /**
     * The bot is not another one's twin.
     *
     * @param others the channel's bots without it
     */
    static void checkTwins(WriteBot bot, List<BotView> others) {
        Answering with = bot.answering();
        boolean twin = others.stream()
                .filter(other -> other.type() == bot.type())
                .map(BotView::answering)
                .anyMatch(other -> switch (bot.type()) {
                    case ASSISTANT -> Objects.equals(other.assistantId(), with.assistantId());
                    case CHAT_COMPLETION ->
                        Objects.equals(other.model(), with.model())
                                && Objects.equals(other.maxTokens(), with.maxTokens());
                    case FLOW -> Objects.equals(other.flowId(), with.flowId());
                });
        if (twin) {
            throw AppException.of(ErrorCode.BOT_EXISTS);
        }
    }

    /** The same for its trigger. */
    static void checkTrigger(Trigger trigger, List<BotView> others) {
        Triggers.check(trigger);
        if (trigger.type() == TriggerType.ALL) {
            if (others.stream()
                    .anyMatch(other -> other.enabled() && other.trigger().type() == TriggerType.ALL)) {
                throw AppException.of(ErrorCode.TRIGGER_ALL_EXISTS);
            }
        } else if (trigger.type() != TriggerType.NONE
                && others.stream().map(BotView::trigger).anyMatch(other -> same(trigger, other))) {
            throw AppException.of(ErrorCode.TRIGGER_EXISTS);
        }
    }

    private static boolean same(Trigger trigger, Trigger other) {
        return other.type() == trigger.type()
                && Objects.equals(other.value(), trigger.value())
                && (trigger.type() == TriggerType.ADVANCED || other.operator() == trigger.operator());
    }

    private static void require(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw AppException.invalid(field, "is needed");
        }
    }

    private static void checkUrl(@Nullable String url) {
        if (url == null || url.isEmpty()) {
            return;
        }
        try {
            URI address = new URI(url);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (!web || address.getHost() == null) {
                throw AppException.invalid("functionUrl", "must be an http or https address");
            }
        } catch (URISyntaxException e) {
            throw AppException.invalid("functionUrl", "must be an http or https address");
        }
    }
}
