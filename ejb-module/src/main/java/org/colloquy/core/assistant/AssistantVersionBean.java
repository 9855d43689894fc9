package org.colloquy.core.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.colloquy.api.assistant.AssistantVersionService;
import org.colloquy.api.assistant.AssistantVersionView;
import org.colloquy.api.assistant.VersionDiff;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/** Shows and restores what assistants were. */
@Stateless
@ValidateOnExecution
public class AssistantVersionBean implements AssistantVersionService {

    @Inject
    private AssistantRepository assistants;

    @Inject
    private AssistantVersionRepository repository;

    @Inject
    private Versions versions;

    @Inject
    private KnownParts parts;

    @Override
    public Page<AssistantVersionView> list(String workspaceId, String assistantId, PageRequest page) {
        assistants.get(workspaceId, assistantId);
        return Page.of(
                repository.newestFirst(workspaceId, assistantId, page),
                page.limit(),
                AssistantVersion::view,
                version -> String.valueOf(version.number()));
    }

    @Override
    public AssistantVersionView get(String workspaceId, String assistantId, int number) {
        return repository.get(workspaceId, assistantId, number).view();
    }

    @Override
    public VersionDiff diff(String workspaceId, String assistantId, int from, int to) {
        ObjectNode before =
                repository.get(workspaceId, assistantId, from).state().json();
        ObjectNode after = repository.get(workspaceId, assistantId, to).state().json();
        return new VersionDiff(from, to, changes(before, after));
    }

    @Override
    public AssistantVersionView restore(String workspaceId, String assistantId, int number) {
        Assistant assistant = assistants.get(workspaceId, assistantId);
        AssistantState wanted = repository.get(workspaceId, assistantId, number).state();
        // Some may have been deleted meanwhile.
        parts.require(workspaceId, wanted.credentialId(), wanted.failureOptions(), wanted.flowId());
        versions.change(assistant, wanted);
        return repository
                .find(workspaceId, assistantId, assistant.revision())
                .orElseThrow()
                .view();
    }

    static List<VersionDiff.Change> changes(ObjectNode before, ObjectNode after) {
        Set<String> fields = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        List<VersionDiff.Change> changes = new ArrayList<>();
        for (String field : fields) {
            JsonNode was = before.get(field);
            JsonNode is = after.get(field);
            if (was == null || !was.equals(is)) {
                changes.add(new VersionDiff.Change(field, was, is));
            }
        }
        return changes;
    }
}
