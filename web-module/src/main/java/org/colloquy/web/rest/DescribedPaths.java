package org.colloquy.web.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Puts the path of its application before each described path, when the build describes the calls: with more than one application
 * nobody but us knows which.
 */
public final class DescribedPaths implements OASFilter {

    private static final String OPENAI_TAG = "OpenAI";
    private static final String OPENAI = "/v1";
    private static final String EVOLUTION_TAG = "Evolution";
    private static final String API = "/api";
    private static final Pattern APPLICATION = Pattern.compile("^(/api|/v1)(?=/)");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Paths described = description.getPaths();
        if (described == null || described.getPathItems() == null) {
            return;
        }
        Paths whole = OASFactory.createPaths();
        whole(described.getPathItems()).forEach(whole::addPathItem);
        description.setPaths(whole);
    }

    static Map<String, PathItem> whole(Map<String, PathItem> items) {
        Map<String, PathItem> whole = new LinkedHashMap<>();
        items.forEach((path, item) -> whole.put(whole(path, item), item));
        return whole;
    }

    private static String whole(String path, PathItem item) {
        String bare = APPLICATION.matcher(path).replaceFirst("");
        if (hasTag(item, EVOLUTION_TAG)) {
            return bare;
        }
        return (hasTag(item, OPENAI_TAG) ? OPENAI : API) + bare;
    }

    private static boolean hasTag(PathItem item, String tag) {
        return item.getOperations().values().stream()
                .anyMatch(operation ->
                        operation.getTags() != null && operation.getTags().contains(tag));
    }
}
