package org.colloquy.core.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class ChannelRepository extends OwnedRepository<Channel> {

    ChannelRepository() {
        super(Channel.class, "instance");
    }

    /** Of any workspace: names are unique on the server. */
    Optional<Channel> findByName(String name) {
        return first(query("e.name = :name").setParameter("name", name));
    }

    Optional<Channel> findByNumber(String workspaceId, String number) {
        return first(query("e.workspaceId = :workspace AND e.numberId = :number")
                .setParameter("workspace", workspaceId)
                .setParameter("number", number));
    }

    Optional<Channel> findByKey(String hash) {
        return first(query("e.keyHash = :hash").setParameter("hash", hash));
    }

    List<Channel> all(String workspaceId) {
        return query("e.workspaceId = :workspace ORDER BY e.id")
                .setParameter("workspace", workspaceId)
                .getResultList();
    }

    Optional<OptionsRow> findOptions(String workspaceId) {
        return Optional.ofNullable(entities().find(OptionsRow.class, workspaceId));
    }

    void add(OptionsRow row) {
        entities().persist(row);
    }
}
