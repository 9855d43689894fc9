package org.colloquy.web.contact;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.colloquy.api.access.Role;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.ImportedContacts;
import org.colloquy.web.http.Problem;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("clients/csv")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Clients")
public class ContactTableResource {

    private static final String CSV = "text/csv";
    private static final String CSV_UTF_8 = CSV + ";charset=UTF-8";

    @EJB
    private ContactService contacts;

    @Inject
    private CurrentCaller caller;

    @GET
    @Produces(CSV_UTF_8)
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get all clients as a table")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public String export() {
        return contacts.exportCsv(caller.workspaceId());
    }

    @POST
    @Consumes(CSV)
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Create clients from a table, or change those with the same externalId; all or none")
    public ImportedContacts load(String csv) {
        return contacts.importCsv(caller.workspaceId(), csv);
    }
}
