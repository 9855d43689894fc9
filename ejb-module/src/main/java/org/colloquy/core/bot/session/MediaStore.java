package org.colloquy.core.bot.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Base64;
import java.util.Optional;
import org.colloquy.api.bot.Media;
import org.colloquy.api.error.AppException;
import org.colloquy.api.file.FileService;
import org.colloquy.api.file.FileView;
import org.colloquy.api.file.NewFile;
import org.jspecify.annotations.Nullable;

/** Keeps what messages carry among the workspace's files. */
@ApplicationScoped
class MediaStore {

    private static final Logger LOG = System.getLogger(MediaStore.class.getName());

    @Inject
    private FileService files;

    /** Stores the content of a picture or of speech; empty when it cannot be read, or nobody would read it. */
    Optional<StoredMedia> store(String workspaceId, Media media) {
        boolean wanted = media.kind() == Media.Kind.AUDIO || media.kind() == Media.Kind.IMAGE;
        if (!wanted) {
            return Optional.of(new StoredMedia(media.kind(), media.url(), null, media.mimeType()));
        }
        try {
            byte[] content = Base64.getMimeDecoder().decode(plain(String.valueOf(media.base64())));
            if (content.length == 0) {
                return Optional.ofNullable(elsewhere(media));
            }
            NewFile file = new NewFile("message", media.kind() == Media.Kind.IMAGE ? "vision" : "user_data");
            FileView stored = files.store(workspaceId, file, new ByteArrayInputStream(content));
            return Optional.of(new StoredMedia(media.kind(), media.url(), stored.id(), media.mimeType()));
        } catch (IllegalArgumentException | AppException e) {
            LOG.log(
                    Level.INFO,
                    "What a message carries cannot be kept: {0}",
                    e.getClass().getSimpleName());
            return Optional.ofNullable(elsewhere(media));
        }
    }

    /** What is at an address stays there; null when it is nowhere. */
    static @Nullable StoredMedia elsewhere(@Nullable Media media) {
        return media == null || media.url() == null
                ? null
                : new StoredMedia(media.kind(), media.url(), null, media.mimeType());
    }

    /** Deletes it again. */
    void forget(String workspaceId, Optional<StoredMedia> media) {
        media.map(StoredMedia::fileId).ifPresent(file -> {
            try {
                files.delete(workspaceId, file);
            } catch (AppException e) {
                LOG.log(Level.WARNING, "A file of a message is left over: {0}", e.getMessage());
            }
        });
    }

    /** Without the prefix of a data URL, which some senders put there. */
    private static String plain(String base64) {
        return base64.startsWith("data:") ? base64.substring(base64.indexOf(',') + 1) : base64;
    }
}
