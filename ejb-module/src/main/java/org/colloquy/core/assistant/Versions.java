package org.colloquy.core.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.colloquy.core.platform.Time;

/** Keeps what assistants were, as part of the transaction that changes them. */
@ApplicationScoped
class Versions {

    @Inject
    private AssistantVersionRepository versions;

    @Inject
    private Event<ChatbotChanged> changed;

    @Inject
    private Time time;

    /** A new assistant. */
    void begin(Assistant assistant) {
        keep(assistant, assistant.revision(), assistant.state());
    }

    /** Makes an assistant what it is to be; what changes it makes a version. */
    void change(Assistant assistant, AssistantState after) {
        AssistantState before = assistant.state();
        if (after.equals(before)) {
            return;
        }
        boolean known = versions.find(assistant.workspaceId(), assistant.id(), assistant.revision())
                .isPresent();
        if (!known) {
            // Made before versions were kept.
            keep(assistant, assistant.revision(), before);
        }
        keep(assistant, assistant.become(after, time.now()), after);
        changed.fire(new ChatbotChanged());
    }

    void forget(Assistant assistant) {
        versions.removeOf(assistant.workspaceId(), assistant.id());
    }

    private void keep(Assistant assistant, int number, AssistantState state) {
        versions.add(new AssistantVersion(assistant.workspaceId(), assistant.id(), number, state, time.now()));
    }
}
