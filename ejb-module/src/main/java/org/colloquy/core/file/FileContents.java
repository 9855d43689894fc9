package org.colloquy.core.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Base64;
import java.util.Optional;
import org.colloquy.api.file.FileView;

/** Contents of files for models. */
@ApplicationScoped
public class FileContents {

    private static final Logger LOG = System.getLogger(FileContents.class.getName());

    /** As data URLs a third longer; several of them have to fit into one request. */
    private static final int LARGEST_IMAGE = 5 * 1024 * 1024;

    @Inject
    private FileRows rows;

    @Inject
    private FileStores stores;

    /** An image in its own address; empty when there is no such file, or it is no image that models know, or too large. */
    public Optional<String> dataUrl(String workspaceId, String fileId) {
        return rows.find(workspaceId, fileId)
                .filter(file -> file.bytes() <= LARGEST_IMAGE)
                .flatMap(file -> dataUrlOf(workspaceId, file));
    }

    private Optional<String> dataUrlOf(String workspaceId, FileView file) {
        try (InputStream content = stores.store().read(workspaceId, file.id())) {
            byte[] bytes = content.readNBytes(LARGEST_IMAGE);
            return ImageTypes.of(bytes)
                    .map(type ->
                            "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The content of a file cannot be read", e);
            return Optional.empty();
        }
    }
}
