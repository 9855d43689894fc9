package org.colloquy.api.file;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import org.colloquy.api.page.Slice;

/** The files of a workspace. All methods fail with {@code NOT_FOUND} for an id of another workspace. */
@Local
public interface FileService {

    /**
     * Stores a file; {@code TOO_LARGE} when it is, or when the workspace has no room for it.
     *
     * @param content read to its end and not closed
     */
    FileView store(String workspaceId, @NotNull @Valid NewFile file, @NotNull InputStream content);

    /** One file. */
    FileView get(String workspaceId, String id);

    /** The workspace's files. */
    Slice<FileView> list(String workspaceId, @NotNull @Valid ListFiles page);

    /**
     * What is in a file; to be closed by the caller.
     *
     * @throws IOException when it cannot be read
     */
    InputStream open(String workspaceId, String id) throws IOException;

    /** Deletes a file. */
    void delete(String workspaceId, String id);
}
