package org.colloquy.web.openai.model;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.access.Role;
import org.colloquy.api.model.ModelService;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenAI")
public class ModelsResource {

    @EJB
    private ModelService models;

    @Inject
    private CurrentCaller caller;

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List the models of the workspace's provider")
    public CompletionStage<ModelJson.All> list() {
        return models.list(caller.workspaceId()).thenApply(ModelJson.All::of);
    }

    /** Names of models may have slashes. */
    @GET
    @Path("{id: .+}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a model")
    public CompletionStage<ModelJson> get(@PathParam("id") String id) {
        return models.get(caller.workspaceId(), id).thenApply(ModelJson::of);
    }
}
