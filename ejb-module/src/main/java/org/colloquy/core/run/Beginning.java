package org.colloquy.core.run;

import java.util.List;
import org.colloquy.api.contact.ContactView;
import org.colloquy.core.thread.Said;

/**
 * What the transaction that starts a session's run knows already, so that no second one has to read it.
 *
 * @param contact who asks
 * @param said the end of the conversation, the question included, oldest first
 */
public record Beginning(ContactView contact, List<Said> said) {

    @Override
    public String toString() {
        return "Beginning[" + said.size() + " messages]";
    }
}
