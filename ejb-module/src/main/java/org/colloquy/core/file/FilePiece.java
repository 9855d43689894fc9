package org.colloquy.core.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.colloquy.core.platform.Ids;

/** A piece of a file that is kept in the database: whole files would have to fit into memory. */
@Entity
@Table(name = "file_piece")
public class FilePiece {

    @Id
    private String id;

    @Column(name = "file_id")
    private String fileId;

    private int position;

    private byte[] content;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected FilePiece() {}

    FilePiece(String fileId, int position, byte[] content) {
        this.id = Ids.next("piece");
        this.fileId = fileId;
        this.position = position;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
