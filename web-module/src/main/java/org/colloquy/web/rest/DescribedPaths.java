package org.colloquy.web.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Puts the path of its application before each described path. Servers do so themselves only while there is one application.
 */
public final class DescribedPaths implements OASFilter {

    private static final String OPENAI_TAG = "OpenAI";
    private static final String OPENAI = "/v1";
    private static final String API = "/api";

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
        if (path.startsWith(API + "/") || path.startsWith(OPENAI + "/")) {
            return path;
        }
        boolean openAi = item.getOperations().values().stream()
                .anyMatch(operation ->
                        operation.getTags() != null && operation.getTags().contains(OPENAI_TAG));
        return (openAi ? OPENAI : API) + path;
    }
}
