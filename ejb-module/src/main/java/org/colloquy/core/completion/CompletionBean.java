package org.colloquy.core.completion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.nio.charset.StandardCharsets;
import org.colloquy.api.completion.Completion;
import org.colloquy.api.completion.CompletionListener;
import org.colloquy.api.completion.CompletionService;
import org.colloquy.api.json.Json;
import org.colloquy.core.assistant.AssistantSettings;
import org.colloquy.core.credential.StandardUpstream;
import org.colloquy.core.platform.Time;
import org.colloquy.core.upstream.UpstreamClient;

/** Hands completions through. */
@Stateless
@ValidateOnExecution
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CompletionBean implements CompletionService {

    @EJB
    private StandardUpstream upstream;

    @Inject
    private UpstreamClient client;

    @Inject
    private Time time;

    @Override
    public Completion start(String workspaceId, ObjectNode request, CompletionListener listener) {
        ObjectNode sent =
                request.hasNonNull("model") ? request : request.deepCopy().put("model", AssistantSettings.model());
        boolean streamed = request.path("stream").asBoolean(false);
        byte[] body = Json.write(sent).getBytes(StandardCharsets.UTF_8);
        Chunks chunks = new Chunks(streamed, listener);
        return new Relayed(
                client.relay(
                        upstream.of(workspaceId),
                        body,
                        chunks::onData,
                        time.now().plus(CompletionSettings.timeLimit())),
                chunks);
    }
}
