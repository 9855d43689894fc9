package org.colloquy.web.evolution.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.colloquy.api.access.Role;
import org.colloquy.api.transfer.TransferReport;
import org.colloquy.api.transfer.TransferService;
import org.colloquy.web.http.Problem;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Channels")
public class ImportsResource {

    @EJB
    private TransferService transfers;

    @Inject
    private CurrentCaller caller;

    @POST
    @Path("evolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Take over instances, credentials, settings and bots of an Evolution server")
    @APIResponse(
            responseCode = "200",
            description = "What became of each object, or would become of it",
            content = @Content(schema = @Schema(implementation = TransferReport.class)))
    public TransferReport evolution(JsonNode export, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return transfers.importInstances(caller.workspaceId(), Export.read(export), dryRun);
    }
}
