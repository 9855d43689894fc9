package org.colloquy.api.privacy;

import jakarta.ejb.Local;

/** What the law lets a client ask for. All methods fail with {@code NOT_FOUND} for a client of another workspace. */
@Local
public interface PrivacyService {

    /** All that is kept of a client. */
    ClientExport export(String workspaceId, String clientId);

    /**
     * Deletes the client and whatever came from it or was said to it, in one transaction: sessions, messages, runs with their steps
     * and events, summaries, notes, what waits to be delivered; its answers to
     * surveys are counted on, without saying whose they were. What is being answered is given up. What has left already (answers on
     * queues, prompts at a provider) cannot be taken back.
     */
    void erase(String workspaceId, String clientId);
}
