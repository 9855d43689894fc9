package org.colloquy.web.openai.file;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.file.FileService;
import org.colloquy.api.json.Json;
import org.colloquy.web.http.ProblemAnswer;
import org.colloquy.web.http.Route;
import org.colloquy.web.openai.wire.DeletedJson;
import org.colloquy.web.security.CurrentCaller;

/** Files: {@code /v1/files}. A servlet, because parts of a form are read alike on every server only here. */
public final class FilesServlet extends HttpServlet {

    static final String PATH = "/v1/files";

    private static final long serialVersionUID = 1L;

    private final transient FileService files;

    FilesServlet(FileService files) {
        this.files = files;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FilePath path = FilePath.of(request.getPathInfo());
        Route.set(request, PATH + path.route());
        try {
            answer(request, response, path);
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            ProblemAnswer.send(request, response, e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilePath path) throws IOException {
        String workspace = CurrentCaller.of(request).workspaceId();
        String id = path.id();
        switch (request.getMethod() + path.route()) {
            case "GET" -> write(response, FileList.of(files.list(workspace, FileList.wanted(request))));
            case "POST" -> write(response, FileJson.of(Upload.store(files, workspace, request)));
            case "GET" + FilePath.ONE -> write(response, FileJson.of(files.get(workspace, id)));
            case "DELETE" + FilePath.ONE -> {
                files.delete(workspace, id);
                write(response, DeletedJson.of(id, "file"));
            }
            case "GET" + FilePath.CONTENT -> Download.send(files, workspace, id, response);
            default -> throw AppException.of(path.known() ? ErrorCode.METHOD_NOT_ALLOWED : ErrorCode.NOT_FOUND);
        }
    }

    private static void write(HttpServletResponse response, Object value) throws IOException {
        byte[] body = Json.write(value).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
