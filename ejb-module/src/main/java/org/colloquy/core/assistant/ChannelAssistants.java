package org.colloquy.core.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.core.platform.Time;

/** The rows that sessions of channels name as the one who answers. */
@ApplicationScoped
public class ChannelAssistants {

    @Inject
    private AssistantRepository assistants;

    @Inject
    private Time time;

    /** Adds one, as part of the caller's transaction, and tells its id. */
    public String add(String workspaceId, String channelName) {
        Assistant assistant = Assistant.ofChannel(workspaceId, channelName, time.now());
        assistants.addNow(assistant);
        return assistant.id();
    }
}
