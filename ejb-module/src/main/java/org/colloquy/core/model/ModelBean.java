package org.colloquy.core.model;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.error.AppException;
import org.colloquy.api.model.ModelService;
import org.colloquy.api.model.ModelView;

/** Tells which models there are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ModelBean implements ModelService {

    @Inject
    private ModelLists lists;

    @Override
    public CompletionStage<List<ModelView>> list(String workspaceId) {
        return lists.of(workspaceId);
    }

    @Override
    public CompletionStage<ModelView> get(String workspaceId, String id) {
        return lists.of(workspaceId)
                .thenApply(models -> models.stream()
                        .filter(model -> model.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> AppException.notFound("model", id)));
    }
}
