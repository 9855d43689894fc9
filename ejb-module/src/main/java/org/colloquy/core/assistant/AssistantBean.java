package org.colloquy.core.assistant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.Optional;
import org.colloquy.api.assistant.AssistantService;
import org.colloquy.api.assistant.AssistantView;
import org.colloquy.api.assistant.CreateAssistant;
import org.colloquy.api.assistant.UpdateAssistant;
import org.colloquy.api.error.AppException;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.Slice;
import org.colloquy.core.assistant.Assistant.Kind;
import org.colloquy.core.platform.Creations;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** Keeps plain assistants. */
@Stateless
@ValidateOnExecution
public class AssistantBean implements AssistantService {

    @Inject
    private AssistantRepository assistants;

    @Inject
    private Versions versions;

    @Inject
    private Creations creations;

    @Inject
    private Time time;

    @Override
    public AssistantView create(String workspaceId, CreateAssistant request, @Nullable String key) {
        return creations.once(
                workspaceId,
                "assistant",
                key,
                id -> get(workspaceId, id),
                () -> createNew(workspaceId, request),
                AssistantView::id);
    }

    @Override
    public AssistantView get(String workspaceId, String id) {
        return plain(workspaceId, id).view();
    }

    @Override
    public Optional<AssistantView> find(String workspaceId, String id) {
        return assistants.find(workspaceId, id, Kind.PLAIN).map(Assistant::view);
    }

    @Override
    public Slice<AssistantView> list(String workspaceId, ListRequest page) {
        return assistants.plain(workspaceId, page).map(Assistant::view);
    }

    @Override
    public AssistantView update(String workspaceId, String id, UpdateAssistant change) {
        Assistant assistant = plain(workspaceId, id);
        versions.change(assistant, PlainState.changed(assistant.state(), change));
        return assistant.view();
    }

    @Override
    public void delete(String workspaceId, String id) {
        Assistant assistant = plain(workspaceId, id);
        versions.forget(assistant);
        assistants.remove(assistant);
    }

    private AssistantView createNew(String workspaceId, CreateAssistant request) {
        Assistant assistant = new Assistant(workspaceId, request, time.now());
        assistants.addNow(assistant);
        versions.begin(assistant);
        return assistant.view();
    }

    private Assistant plain(String workspaceId, String id) {
        return assistants.find(workspaceId, id, Kind.PLAIN).orElseThrow(() -> AppException.notFound("assistant", id));
    }
}
