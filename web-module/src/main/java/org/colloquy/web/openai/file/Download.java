package org.colloquy.web.openai.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.colloquy.api.file.FileService;
import org.colloquy.api.file.FileView;

/** Sends what is in a file: as something to keep, never to show, whatever is in it. */
final class Download {

    private Download() {}

    static void send(FileService files, String workspaceId, String id, HttpServletResponse response)
            throws IOException {
        FileView file = files.get(workspaceId, id);
        try (InputStream content = files.open(workspaceId, id)) {
            response.setContentType("application/octet-stream");
            response.setContentLengthLong(file.bytes());
            response.setHeader("Content-Disposition", disposition(file.name()));
            content.transferTo(response.getOutputStream());
        }
    }

    /** The name twice, as RFC 6266 has it: plain for old clients, whole for the others. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
