package org.colloquy.web.channel;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.colloquy.api.access.Role;
import org.colloquy.api.channel.ChannelOptions;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.api.channel.Outbound;
import org.colloquy.web.http.Problem;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("channels")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Channels")
public class ChannelsResource {

    @EJB
    private ChannelService channels;

    @Inject
    private CurrentCaller caller;

    @GET
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "List the channels, which are Evolution's instances, oldest first")
    public List<ChannelJson> list() {
        return channels.list(caller.workspaceId()).stream().map(ChannelJson::of).toList();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Get a channel")
    public ChannelJson get(@PathParam("id") String id) {
        return ChannelJson.of(channels.get(caller.workspaceId(), id));
    }

    @PUT
    @Path("{id}/outbound")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Choose how answers leave: by the webhook, or by an Evolution server")
    public ChannelJson setOutbound(@PathParam("id") String id, Outbound outbound) {
        return ChannelJson.of(channels.setOutbound(caller.workspaceId(), id, outbound));
    }

    @GET
    @Path("options")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Get how the workspace reads Evolution's contract")
    public ChannelOptions options() {
        return channels.options(caller.workspaceId());
    }

    @PUT
    @Path("options")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Choose how the workspace reads Evolution's contract")
    public ChannelOptions setOptions(ChannelOptions options) {
        return channels.setOptions(caller.workspaceId(), options);
    }
}
