package org.colloquy.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;

/** The pattern behind a request's path, for meters: as many values as there are routes, however many paths are tried. */
public final class Route {

    private static final String ATTRIBUTE = Route.class.getName();
    private static final String UNMATCHED = "unmatched";

    private Route() {}

    /** Tells which pattern the request matched. */
    public static void set(HttpServletRequest request, String pattern) {
        request.setAttribute(ATTRIBUTE, pattern);
    }

    /** Tells which pattern below its application's prefix a resource method has. */
    public static void set(ContainerRequestContext request, String pattern) {
        String prefix = request.getUriInfo().getBaseUri().getPath();
        request.setProperty(ATTRIBUTE, prefix.substring(0, prefix.length() - 1) + pattern);
    }

    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String pattern ? pattern : area(request.getServletPath());
    }

    private static String area(String path) {
        if (path.startsWith("/console")) {
            return "/console";
        }
        return path.startsWith("/jakarta.faces.resource") ? "/jakarta.faces.resource" : UNMATCHED;
    }
}
