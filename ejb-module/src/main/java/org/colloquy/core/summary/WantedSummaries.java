package org.colloquy.core.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.assistant.Chatbots;
import org.colloquy.core.platform.Time;
import org.colloquy.core.session.SessionClosed;

/** Remembers, in the transaction that closes a session, that it is to be summed up. */
@ApplicationScoped
class WantedSummaries {

    @Inject
    private SummaryRepository summaries;

    @Inject
    private Chatbots chatbots;

    @Inject
    private Time time;

    void want(@Observes SessionClosed event) {
        SessionView session = event.session();
        // On channels bots answer, and no chatbot that could want one.
        if (session.channelId() == null
                && chatbots.get(event.workspaceId(), session.chatbotId()).summarizeOnClose()) {
            summaries.add(new StoredSummary(event.workspaceId(), session.id(), time.now()));
        }
    }
}
