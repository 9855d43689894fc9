package org.colloquy.core.bot.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.assistant.AssistantService;
import org.colloquy.api.assistant.AssistantView;
import org.colloquy.api.bot.Answering;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.error.AppException;
import org.colloquy.core.bot.Bots;
import org.colloquy.core.run.Briefing;
import org.colloquy.core.run.Briefing.Line;
import org.colloquy.core.run.Briefing.Speaker;
import org.colloquy.core.run.SessionGuide;
import org.colloquy.core.session.Session;
import org.jspecify.annotations.Nullable;

/** Tells the engine what bots answer with. */
@ApplicationScoped
class BotGuide implements SessionGuide {

    /** What a contact and a bot have said before, and the question. */
    private static final int LAST_MESSAGES = 10 + 1;

    private static final int MAX_TOKENS = 500;

    @Inject
    private EngagementRepository engagements;

    @Inject
    private Bots bots;

    @Inject
    private AssistantService assistants;

    @Override
    public Optional<String> flow(String workspaceId, String sessionId) {
        return engagements
                .find(workspaceId, sessionId)
                .flatMap(this::bot)
                .map(bot -> bot.answering().flowId());
    }

    @Override
    public Briefing brief(String workspaceId, String sessionId) {
        return engagements
                .find(workspaceId, sessionId)
                .map(this::briefing)
                .orElseThrow(() -> AppException.notFound("session", sessionId));
    }

    private Briefing briefing(Session session) {
        BotView bot = bot(session)
                .orElseThrow(() -> AppException.notFound(
                        "bot", String.valueOf(session.engagement().botId())));
        return switch (bot.type()) {
            case CHAT_COMPLETION -> ofBot(bot);
            case ASSISTANT -> ofAssistant(session, bot);
            case FLOW -> throw new IllegalStateException("A flow answers, and no model");
        };
    }

    private Optional<BotView> bot(Session session) {
        String channelId = Objects.requireNonNull(session.engagement().channelId());
        return bots.of(session.workspaceId(), channelId)
                .find(String.valueOf(session.engagement().botId()));
    }

    private Briefing ofAssistant(Session session, BotView bot) {
        String id = Objects.requireNonNull(bot.answering().assistantId(), "checked when it was saved");
        return assistants
                .find(session.workspaceId(), id)
                .map(assistant -> ofAssistant(bot, assistant))
                .orElseGet(() -> Briefing.remote(id, Objects.requireNonNull(bot.credentialId())));
    }

    private static Briefing ofAssistant(BotView bot, AssistantView assistant) {
        String instructions = assistant.instructions();
        return new Briefing(
                assistant.model(),
                instructions == null || instructions.isBlank()
                        ? List.of()
                        : List.of(new Line(Speaker.SYSTEM, instructions)),
                null,
                assistant.tools(),
                assistant.temperature(),
                assistant.topP(),
                null,
                assistant.responseFormat(),
                assistant.reasoningEffort(),
                bot.credentialId(),
                null);
    }

    private static Briefing ofBot(BotView bot) {
        Answering with = bot.answering();
        List<Line> opening = new ArrayList<>();
        add(opening, Speaker.SYSTEM, with.systemMessages());
        add(opening, Speaker.ASSISTANT, with.assistantMessages());
        add(opening, Speaker.USER, with.userMessages());
        Integer most = with.maxTokens();
        return new Briefing(
                Objects.requireNonNull(with.model(), "checked when it was saved"),
                opening,
                LAST_MESSAGES,
                List.of(),
                null,
                null,
                most == null || most == 0 ? MAX_TOKENS : most,
                null,
                null,
                bot.credentialId(),
                null);
    }

    /** Clients send lists of one empty text for none. */
    private static void add(List<Line> opening, Speaker speaker, @Nullable List<String> texts) {
        if (texts != null) {
            texts.stream().filter(text -> !text.isBlank()).forEach(text -> opening.add(new Line(speaker, text)));
        }
    }
}
