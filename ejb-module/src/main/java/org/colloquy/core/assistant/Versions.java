package org.colloquy.core.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.colloquy.core.platform.Time;

/** Keeps what assistants were, as part of the transaction that changes them. */
@ApplicationScoped
class Versions {

    @Inject
    private VersionRepository versions;

    @Inject
    private Event<ChatbotChanged> changed;

    @Inject
    private Time time;

    /** A new assistant. */
    void begin(Assistant assistant) {
        keep(assistant, assistant.revision(), assistant.state());
    }

    /** Does something to an assistant; what changes it makes a version. */
    void during(Assistant assistant, Runnable change) {
        AssistantState before = assistant.state();
        change.run();
        if (assistant.state().equals(before)) {
            return;
        }
        boolean known = versions.find(assistant.workspaceId(), assistant.id(), assistant.revision())
                .isPresent();
        if (!known) {
            // Made before versions were kept.
            keep(assistant, assistant.revision(), before);
        }
        keep(assistant, assistant.nextRevision(), assistant.state());
        changed.fire(new ChatbotChanged());
    }

    void forget(Assistant assistant) {
        versions.removeOf(assistant.id());
    }

    private void keep(Assistant assistant, int number, AssistantState state) {
        versions.add(new AssistantVersion(assistant.workspaceId(), assistant.id(), number, state, time.now()));
    }
}
