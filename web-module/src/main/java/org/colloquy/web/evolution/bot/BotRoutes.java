package org.colloquy.web.evolution.bot;

import static org.colloquy.web.evolution.route.Access.INSTANCE;
import static org.colloquy.web.evolution.route.EvolutionRoute.onCreate;
import static org.colloquy.web.evolution.route.EvolutionRoute.onDelete;
import static org.colloquy.web.evolution.route.EvolutionRoute.onGet;
import static org.colloquy.web.evolution.route.EvolutionRoute.onPut;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.colloquy.api.bot.BotService;
import org.colloquy.api.bot.BotType;
import org.colloquy.api.bot.Trigger;
import org.colloquy.api.bot.TriggerType;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.web.evolution.route.Call;
import org.colloquy.web.evolution.route.EvolutionRoute;
import org.colloquy.web.evolution.wire.Payload;
import org.colloquy.web.evolution.wire.Refusal;
import org.colloquy.web.evolution.wire.Schemas;
import org.colloquy.web.evolution.wire.Words;
import org.jspecify.annotations.Nullable;

/** The bots of an instance. */
public final class BotRoutes {

    private static final String ID = "openaiBotId";

    private final BotService bots;

    /** Routes on this service. */
    public BotRoutes(BotService bots) {
        this.bots = bots;
    }

    /** The routes. */
    public List<EvolutionRoute> routes() {
        return List.of(
                onCreate("/openai/create/{instance}", INSTANCE, this::create),
                onGet("/openai/find/{instance}", INSTANCE, this::list),
                onGet("/openai/fetch/{openaiBotId}/{instance}", INSTANCE, this::find),
                onPut("/openai/update/{openaiBotId}/{instance}", INSTANCE, this::update),
                onDelete("/openai/delete/{openaiBotId}/{instance}", INSTANCE, this::delete));
    }

    private Object create(Call call) throws IOException {
        WriteBot bot = read(call);
        return BotJson.of(withBadPatterns(Words.of("Error creating Openai"), bot.trigger())
                .when(ErrorCode.BOT_EXISTS, "Openai Bot already exists")
                .when(ErrorCode.TRIGGER_EXISTS, "Trigger already exists")
                .when(
                        ErrorCode.TRIGGER_ALL_EXISTS,
                        "You already have a Openai with an \"All\" trigger, you cannot have more bots while it is"
                                + " active")
                .whenWrong("flowId", Refusal::badRequest)
                .whenWrong("assistantId", "Assistant ID is required")
                .whenWrong("model", "Model is required")
                .whenWrong("maxTokens", "Max tokens is required")
                .whenWrong("triggerOperator", missing(bot.trigger()))
                .whenWrong("triggerValue", missing(bot.trigger()))
                .call(() -> bots.create(call.workspaceId(), call.channel().id(), bot)));
    }

    private Object update(Call call) throws IOException {
        WriteBot bot = read(call);
        return BotJson.of(withBadPatterns(Words.of("Error updating Openai"), bot.trigger())
                .whenWrong("flowId", Refusal::badRequest)
                .call(() -> bots.update(call.workspaceId(), call.channel().id(), call.value(ID), bot)));
    }

    private Object list(Call call) {
        return Words.of("Error fetching Openai")
                .call(() -> bots.list(call.workspaceId(), call.channel().id()))
                .stream()
                .map(BotJson::of)
                .toList();
    }

    private @Nullable Object find(Call call) {
        return BotJson.orNull(Words.of("Error fetching Openai")
                .call(() -> bots.find(call.workspaceId(), call.channel().id(), call.value(ID)))
                .orElse(null));
    }

    private Object delete(Call call) {
        String id = call.value(ID);
        Words.of("Error deleting Openai bot")
                .run(() -> bots.delete(call.workspaceId(), call.channel().id(), id));
        return Map.of("bot", new Id(id));
    }

    /** A type that Evolution does not know is held to a schema of its own, so that it says the same as ever of all others. */
    private static WriteBot read(Call call) throws IOException {
        Payload body = call.body();
        boolean flow = BotType.FLOW.wire().equals(body.text("botType"));
        return BotRequests.bot((flow ? Schemas.FLOW_BOT : Schemas.BOT).check(body));
    }

    private static String missing(Trigger trigger) {
        return trigger.type() == TriggerType.KEYWORD
                ? "Trigger operator and value are required"
                : "Trigger value is required";
    }

    /** A trigger that is there and still refused is one that could never work: no 500 for that, and no silence later on. */
    private static Words withBadPatterns(Words words, Trigger trigger) {
        boolean complete = trigger.value() != null
                && !trigger.value().isEmpty()
                && (trigger.type() != TriggerType.KEYWORD || trigger.operator() != null);
        return complete ? words.whenWrong("triggerValue", Refusal::badRequest) : words;
    }
}
