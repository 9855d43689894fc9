package org.colloquy.core.file;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.file.FileSettings;
import org.colloquy.api.file.FileView;
import org.colloquy.api.file.ListFiles;
import org.colloquy.api.file.NewFile;
import org.colloquy.api.page.Slice;
import org.colloquy.core.platform.Time;

/** The transactions on files; their contents are moved outside of any. */
@Stateless
public class FileRows {

    private static final long MEGA = 1_000_000;

    @Inject
    private FileRepository files;

    @Inject
    private Time time;

    /** Fails with {@code TOO_LARGE} when the workspace has no room for so many bytes. */
    public void requireRoom(String workspaceId, long bytes) {
        long most = FileSettings.MAX_WORKSPACE_MEGABYTES.get() * MEGA;
        if (files.bytes(workspaceId) + bytes > most) {
            throw AppException.of(ErrorCode.TOO_LARGE, "The workspace has no room for more files");
        }
    }

    /** The file exists from now on. */
    public FileView add(String workspaceId, String id, NewFile file, long bytes) {
        requireRoom(workspaceId, bytes);
        StoredFile stored =
                new StoredFile(id, workspaceId, FileNames.plain(file.name()), file.purpose(), bytes, time.now());
        files.add(stored);
        return stored.view();
    }

    /** One file, if it is there. */
    public Optional<FileView> find(String workspaceId, String id) {
        return files.find(workspaceId, id).map(StoredFile::view);
    }

    /** One file. */
    public FileView get(String workspaceId, String id) {
        return files.get(workspaceId, id).view();
    }

    /** The files of a workspace. */
    public Slice<FileView> list(String workspaceId, ListFiles page) {
        List<StoredFile> rows = files.list(workspaceId, page);
        return Slice.of(rows, page.limit(), false).map(StoredFile::view);
    }

    /** The file exists no more. */
    public void remove(String workspaceId, String id) {
        files.remove(files.get(workspaceId, id));
    }
}
