package org.colloquy.core.file;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.api.file.FileSettings;
import org.colloquy.core.platform.DataSettings;

/** Chooses where contents lie. */
@ApplicationScoped
class FileStores {

    @Inject
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
