package org.colloquy.web.evolution.bot;

import static org.colloquy.web.evolution.route.Access.INSTANCE;
import static org.colloquy.web.evolution.route.EvolutionRoute.onCreate;
import static org.colloquy.web.evolution.route.EvolutionRoute.onDelete;
import static org.colloquy.web.evolution.route.EvolutionRoute.onGet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.colloquy.api.bot.BotCredentials;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.web.evolution.route.Call;
import org.colloquy.web.evolution.route.EvolutionRoute;
import org.colloquy.web.evolution.wire.Payload;
import org.colloquy.web.evolution.wire.Refusal;
import org.colloquy.web.evolution.wire.Schemas;
import org.colloquy.web.evolution.wire.Words;

/** The provider keys of an instance, and the models behind them. */
public final class CredentialRoutes {

    private static final String ID = "openaiCredsId";

    private final BotCredentials credentials;

    /** Routes on this service. */
    public CredentialRoutes(BotCredentials credentials) {
        this.credentials = credentials;
    }

    /** The routes. */
    public List<EvolutionRoute> routes() {
        return List.of(
                onCreate("/openai/creds/{instance}", INSTANCE, this::create),
                onGet("/openai/creds/{instance}", INSTANCE, this::list),
                onDelete("/openai/creds/{openaiCredsId}/{instance}", INSTANCE, this::delete),
                onGet("/openai/getModels/{instance}", INSTANCE, this::models));
    }

    private Object create(Call call) throws IOException {
        Payload body = call.body(Schemas.CREDENTIALS);
        String name = body.filled("name");
        String apiKey = body.filled("apiKey");
        if (apiKey == null) {
            throw Refusal.badRequest("API Key is required");
        }
        if (name == null) {
            throw Refusal.badRequest("Name is required");
        }
        return CredentialJson.of(Words.of("Error creating openai creds")
                .when(
                        ErrorCode.CREDENTIAL_NAME_TAKEN,
                        Refusal.badRequest("This credential name is already in use. Please choose a different name."))
                .call(() -> credentials.create(
                        call.workspaceId(), call.channel().id(), name, apiKey, body.filled("baseUrl"))));
    }

    private Object list(Call call) {
        return Words.of("Error fetching openai creds")
                .call(() -> credentials.list(call.workspaceId(), call.channel().id()))
                .stream()
                .map(CredentialJson::withBots)
                .toList();
    }

    private Object delete(Call call) {
        String id = call.value(ID);
        Words.of("Error deleting openai creds")
                .when(ErrorCode.NOT_FOUND, "Openai Creds not found")
                .run(() -> credentials.delete(call.workspaceId(), call.channel().id(), id));
        return Map.of("openaiCreds", new Id(id));
    }

    private Object models(Call call) {
        String id = call.query(ID);
        return Words.of("Error fetching models")
                .when(
                        ErrorCode.NOT_FOUND,
                        id == null
                                ? "OpenAI credentials not found. Please create credentials and associate them with the"
                                        + " settings."
                                : "OpenAI credentials not found for the provided ID")
                .when(ErrorCode.CONFLICT, "Settings not found")
                .stage(() ->
                        credentials.models(call.workspaceId(), call.channel().id(), id))
                .thenApply(models -> models.stream().map(ModelRow::of).toList());
    }
}
