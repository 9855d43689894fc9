package org.colloquy.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class ConsoleUserRepository extends OwnedRepository<ConsoleUser> {

    ConsoleUserRepository() {
        super(ConsoleUser.class, "user");
    }

    Optional<ConsoleUser> findByName(String name) {
        return first(query("e.name = :name").setParameter("name", name));
    }
}
