package org.colloquy.core.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.colloquy.api.file.ListFiles;
import org.colloquy.api.page.ListRequest;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class FileRepository extends OwnedRepository<StoredFile> {

    FileRepository() {
        super(StoredFile.class, "file");
    }

    /** Up to {@code limit + 1}, so that the caller sees whether more follow. */
    List<StoredFile> list(String workspaceId, ListFiles page) {
        boolean ascending = page.order() == ListRequest.Order.ASC;
        String condition = "e.workspaceId = :workspace"
                + (page.purpose() == null ? "" : " AND e.purpose = :purpose")
                + (page.after() == null ? "" : " AND e.id " + (ascending ? ">" : "<") + " :after")
                + " ORDER BY e.id " + (ascending ? "ASC" : "DESC");
        TypedQuery<StoredFile> query = query(condition).setParameter("workspace", workspaceId);
        if (page.purpose() != null) {
            query.setParameter("purpose", page.purpose());
        }
        if (page.after() != null) {
            query.setParameter("after", page.after());
        }
        return query.setMaxResults(page.limit() + 1).getResultList();
    }

    /** What all files of a workspace take together. */
    long bytes(String workspaceId) {
        Long sum = entities()
                .createQuery("SELECT SUM(e.bytes) FROM StoredFile e WHERE e.workspaceId = :workspace", Long.class)
                .setParameter("workspace", workspaceId)
                .getSingleResult();
        return sum == null ? 0 : sum;
    }
}
