package org.colloquy.core.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Contents in pieces in the database, where every node finds them. */
final class DatabaseStore implements FileStore {

    static final int PIECE = 512 * 1024;

    private final FilePieces pieces;

    DatabaseStore(FilePieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public long write(String workspaceId, String id, InputStream content) throws IOException {
        long bytes = 0;
        int position = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            pieces.add(id, position++, piece);
            bytes += piece.length;
        }
        return bytes;
    }

    @Override
    public InputStream read(String workspaceId, String id) {
        return new SequenceInputStream(new Streams(id));
    }

    @Override
    public void delete(String workspaceId, String id) {
        pieces.removeAll(id);
    }

    private final class Streams implements Enumeration<InputStream> {

        private final String id;
        private int position;
        private Optional<byte[]> next;

        Streams(String id) {
            this.id = id;
            this.next = pieces.find(id, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            InputStream piece = new ByteArrayInputStream(next.orElseThrow(NoSuchElementException::new));
            next = pieces.find(id, ++position);
            return piece;
        }
    }
}
