package org.colloquy.core.file;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The transactions on contents in the database: one for each piece, so that a slow reader holds none. */
@Stateless
public class FilePieces {

    @PersistenceContext(unitName = "colloquy")
    private EntityManager entities;

    /** Keeps a piece. */
    public void add(String fileId, int position, byte[] content) {
        entities.persist(new FilePiece(fileId, position, content));
    }

    /** A piece; empty behind the last one. */
    public Optional<byte[]> find(String fileId, int position) {
        return entities.createQuery(
                        "SELECT e FROM FilePiece e WHERE e.fileId = :file AND e.position = :position", FilePiece.class)
                .setParameter("file", fileId)
                .setParameter("position", position)
                .getResultStream()
                .findFirst()
                .map(FilePiece::content);
    }

    /** Forgets all pieces of a file. */
    public void removeAll(String fileId) {
        entities.createQuery("DELETE FROM FilePiece e WHERE e.fileId = :file")
                .setParameter("file", fileId)
                .executeUpdate();
    }
}
