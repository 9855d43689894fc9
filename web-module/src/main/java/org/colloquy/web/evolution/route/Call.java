package org.colloquy.web.evolution.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.colloquy.api.channel.ChannelAccess;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.web.evolution.wire.BodyReader;
import org.colloquy.web.evolution.wire.Payload;
import org.colloquy.web.evolution.wire.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One admitted request. The instance is the one that the path names and nothing else: Evolution lets a query replace it after its
 * guards have passed.
 *
 * @param key what the caller's key opens
 * @param instance the instance that the path names; null for routes that name none
 * @param values what the path has in the places of its names
 */
public record Call(
        HttpServletRequest request,
        ChannelAccess key,
        @Nullable ChannelView instance,
        Map<String, String> values) {

    /** The instance that the path names. */
    public ChannelView channel() {
        return Objects.requireNonNull(instance, "a route without an instance");
    }

    /** The workspace of the key. */
    public String workspaceId() {
        return key.workspaceId();
    }

    /** What the path has in the place of a name. */
    public String value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** A parameter of the query; null when there is none or an empty one. Only for requests that have no body. */
    public @Nullable String query(String name) {
        String value = request.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The body as it came. */
    public Payload body() throws IOException {
        return BodyReader.read(request);
    }

    /** The body, held to a schema. */
    public Payload body(Schema schema) throws IOException {
        return schema.check(body());
    }
}
