package org.colloquy.web.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The answer to a creation. */
public final class Created {

    private Created() {}

    /** 201 with the new object and where it is from now on. */
    public static Response at(UriInfo collection, String id, Object view) {
        return Response.created(collection.getAbsolutePathBuilder().path("{id}").build(id))
                .entity(view)
                .build();
    }
}
