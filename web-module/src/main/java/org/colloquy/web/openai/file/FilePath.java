package org.colloquy.web.openai.file;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code /v1/files}.
 *
 * @param id empty for all files
 * @param route the pattern that matched
 * @param known whether there is anything
 */
record FilePath(String id, String route, boolean known) {

    static final String ONE = "/{id}";
    static final String CONTENT = "/{id}/content";

    static FilePath of(@Nullable String sent) {
        String path = sent == null ? "" : sent;
        if (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        if (path.isEmpty()) {
            return new FilePath("", "", true);
        }
        String[] parts = path.substring(1).split("/", -1);
        if (parts.length == 1) {
            return new FilePath(parts[0], ONE, true);
        }
        return parts.length == 2 && parts[1].equals("content")
                ? new FilePath(parts[0], CONTENT, true)
                : new FilePath("", "/unknown", false);
    }
}
