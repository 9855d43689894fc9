package org.colloquy.web.contact;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.colloquy.api.access.Role;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.contact.CreateContact;
import org.colloquy.api.contact.FindContacts;
import org.colloquy.api.contact.UpdateContact;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.page.Page;
import org.colloquy.api.privacy.ClientExport;
import org.colloquy.api.privacy.PrivacyService;
import org.colloquy.web.http.Created;
import org.colloquy.web.http.PageParam;
import org.colloquy.web.http.Problem;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@DenyAll
@Path("clients")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Clients")
public class ContactsResource {

    @EJB
    private ContactService contacts;

    @EJB
    private PrivacyService privacy;

    @Inject
    private CurrentCaller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Create a client")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response create(CreateContact request, @Context UriInfo uri) {
        ContactView created = contacts.create(caller.workspaceId(), request);
        return Created.at(uri, created.id(), created);
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List clients, newest first; with a parameter those that fit")
    public Page<ContactView> list(
            @QueryParam("email") @Nullable String email,
            @QueryParam("phone") @Nullable String phone,
            @QueryParam("externalId") @Nullable String externalId,
            @BeanParam PageParam page) {
        return contacts.find(caller.workspaceId(), new FindContacts(email, phone, externalId), page.toRequest());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a client")
    public ContactView get(@PathParam("id") String id) {
        return contacts.get(caller.workspaceId(), id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Change a client: absent fields stay, null clears; only administrators set blocked to false")
    public ContactView update(@PathParam("id") String id, UpdateContact change) {
        requireMay(change);
        return contacts.update(caller.workspaceId(), id, change);
    }

    private void requireMay(@Nullable UpdateContact change) {
        boolean unblocks = change != null && Boolean.FALSE.equals(change.blocked());
        if (unblocks && caller.get().role() != Role.ADMIN) {
            throw AppException.of(ErrorCode.FORBIDDEN, "Only administrators answer a blocked client again");
        }
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Delete a client; with erase=true also its sessions and all that was said")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") String id, @QueryParam("erase") @Nullable String erase) {
        if ("true".equals(erase)) {
            privacy.erase(caller.workspaceId(), id);
        } else {
            contacts.delete(caller.workspaceId(), id);
        }
    }

    @GET
    @Path("{id}/export")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get all that is kept of a client")
    public ClientExport export(@PathParam("id") String id) {
        return privacy.export(caller.workspaceId(), id);
    }
}
