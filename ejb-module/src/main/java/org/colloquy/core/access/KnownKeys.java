package org.colloquy.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.api.access.Caller;
import org.colloquy.core.platform.Recent;

/** The callers behind keys that have been used within the last moment. */
@ApplicationScoped
class KnownKeys {

    @Inject
    private ApiKeyRepository keys;

    private final Recent<Caller> callers = new Recent<>();

    Optional<Caller> find(String hash) {
        return callers.find(hash, () -> keys.findByHash(hash).map(ApiKey::caller));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) KeysChanged event) {
        callers.forget();
    }
}
