package org.colloquy.core.file;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.colloquy.api.file.FileSettings;
import org.colloquy.core.platform.DataSettings;

/** Chooses where contents lie. */
@ApplicationScoped
class FileStores {

    @EJB
    private FilePieces pieces;

    private FileStore store;

    @PostConstruct
    void choose() {
        String kind = FileSettings.STORE.get();
        store = switch (kind) {
            case "disk" -> new DiskStore(DataSettings.folder().resolve("files"));
            case "database" -> new DatabaseStore(pieces);
            default ->
                throw new IllegalStateException(
                        "Setting " + FileSettings.STORE.key() + " is neither disk nor database");
        };
    }

    FileStore store() {
        return store;
    }
}
