package org.colloquy.core.file;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.file.FileService;
import org.colloquy.api.file.FileSettings;
import org.colloquy.api.file.FileView;
import org.colloquy.api.file.ListFiles;
import org.colloquy.api.file.NewFile;
import org.colloquy.api.page.Slice;
import org.colloquy.core.platform.Ids;

/**
 * Keeps files. The content is there before the row and goes after it: a crash between the two leaves bytes that nobody can see,
 * never a file without content.
 */
@Stateless
@ValidateOnExecution
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileBean implements FileService {

    private static final Logger LOG = System.getLogger(FileBean.class.getName());

    @EJB
    private FileRows rows;

    @Inject
    private FileStores stores;

    @Override
    public FileView store(String workspaceId, NewFile file, InputStream content) {
        rows.requireRoom(workspaceId, 0);
        String id = Ids.next("file");
        try {
            long bytes =
                    stores.store().write(workspaceId, id, new BoundedContent(content, FileSettings.MAX_BYTES.get()));
            return rows.add(workspaceId, id, file, bytes);
        } catch (IOException e) {
            forget(workspaceId, id);
            throw e instanceof BoundedContent.TooLargeException
                    ? AppException.of(ErrorCode.TOO_LARGE)
                    : AppException.of(ErrorCode.INTERNAL, "The file could not be stored", e);
        } catch (RuntimeException e) {
            forget(workspaceId, id);
            throw e;
        }
    }

    @Override
    public FileView get(String workspaceId, String id) {
        return rows.get(workspaceId, id);
    }

    @Override
    public Slice<FileView> list(String workspaceId, ListFiles page) {
        return rows.list(workspaceId, page);
    }

    @Override
    public InputStream open(String workspaceId, String id) throws IOException {
        return stores.store().read(workspaceId, rows.get(workspaceId, id).id());
    }

    @Override
    public void delete(String workspaceId, String id) {
        rows.remove(workspaceId, id);
        forget(workspaceId, id);
    }

    private void forget(String workspaceId, String id) {
        try {
            stores.store().delete(workspaceId, id);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The content of " + id + " is left over", e);
        }
    }
}
