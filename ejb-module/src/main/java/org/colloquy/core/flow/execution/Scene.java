package org.colloquy.core.flow.execution;

import org.colloquy.api.session.SessionView;
import org.colloquy.core.flow.machine.World;
import org.colloquy.core.run.RunTicket;
import org.colloquy.core.thread.ChatThread;

/** Where a turn of a flow happens. The thread's row is locked. */
record Scene(RunTicket ticket, ChatThread thread, SessionView session, World world) {

    String workspaceId() {
        return ticket.workspaceId();
    }

    /** Whether a person has the conversation. */
    boolean assigned() {
        return session.assignedUser() != null || session.assignedTeam() != null;
    }
}
