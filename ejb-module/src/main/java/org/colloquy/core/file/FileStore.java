package org.colloquy.core.file;

import java.io.IOException;
import java.io.InputStream;

/** Where the contents of files lie. Ids are this server's own. */
interface FileStore {

    /**
     * Keeps a content.
     *
     * @return how many bytes it has
     */
    long write(String workspaceId, String id, InputStream content) throws IOException;

    /** The content; to be closed by the caller. */
    InputStream read(String workspaceId, String id) throws IOException;

    /** Forgets a content; nothing happens when there is none. */
    void delete(String workspaceId, String id) throws IOException;
}
