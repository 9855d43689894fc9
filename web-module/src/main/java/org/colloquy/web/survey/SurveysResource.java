package org.colloquy.web.survey;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.colloquy.api.access.Role;
import org.colloquy.api.survey.SurveyReport;
import org.colloquy.api.survey.SurveyService;
import org.colloquy.web.http.Problem;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@DenyAll
@Path("flows/{id}/surveys")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Flows")
public class SurveysResource {

    @EJB
    private SurveyService surveys;

    @Inject
    private CurrentCaller caller;

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Count the answers to the surveys of a flow, by the blocks that ask")
    public SurveyReport report(
            @PathParam("id") String id,
            @QueryParam("from") @Parameter(description = "Answers given then or later; ISO-8601") @Nullable String from,
            @QueryParam("to") @Parameter(description = "Answers given before then; ISO-8601") @Nullable String to) {
        return surveys.report(caller.workspaceId(), id, InstantParam.parse("from", from), InstantParam.parse("to", to));
    }
}
