package org.colloquy.web.openai.file;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.file.FileService;
import org.colloquy.api.file.FileView;
import org.colloquy.api.file.NewFile;
import org.jspecify.annotations.Nullable;

/** Reads a form with a file. The container has put large parts aside by then, so nothing of it fills the memory. */
final class Upload {

    private static final int LONGEST_WORD = 64;

    private Upload() {}

    static FileView store(FileService files, String workspaceId, HttpServletRequest request) throws IOException {
        if (!isForm(request.getContentType())) {
            throw AppException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Part file = part(request, "file");
        if (file == null || file.getSubmittedFileName() == null) {
            throw AppException.invalid("file", "Missing required parameter: 'file'.");
        }
        refuseExpiry(request);
        try (InputStream content = file.getInputStream()) {
            return files.store(workspaceId, new NewFile(name(file), purpose(request)), content);
        } finally {
            file.delete();
        }
    }

    private static String name(Part file) {
        String name = file.getSubmittedFileName();
        return name == null || name.isBlank() ? "file" : name;
    }

    private static String purpose(HttpServletRequest request) throws IOException {
        Part part = part(request, "purpose");
        if (part == null) {
            throw AppException.invalid("purpose", "Missing required parameter: 'purpose'.");
        }
        String purpose;
        try (InputStream content = part.getInputStream()) {
            purpose = new String(content.readNBytes(LONGEST_WORD), StandardCharsets.UTF_8).strip();
        }
        if (!purpose.matches(NewFile.PURPOSES)) {
            throw AppException.invalid(
                    "purpose",
                    "Invalid value for 'purpose'. Supported values are: '" + NewFile.PURPOSES.replace("|", "', '")
                            + "'.");
        }
        return purpose;
    }

    /** Files that disappear by themselves do not exist here; keeping one silently would be worse than saying so. */
    private static void refuseExpiry(HttpServletRequest request) throws IOException {
        if (part(request, "expires_after[anchor]") != null || part(request, "expires_after[seconds]") != null) {
            throw AppException.invalid("expires_after", "Files do not expire on this server.");
        }
    }

    private static @Nullable Part part(HttpServletRequest request, String name) throws IOException {
        try {
            return request.getPart(name);
        } catch (IllegalStateException e) {
            throw AppException.of(ErrorCode.TOO_LARGE, ErrorCode.TOO_LARGE.title(), e);
        } catch (ServletException e) {
            throw AppException.of(ErrorCode.INVALID_REQUEST, "The form could not be read.", e);
        }
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
