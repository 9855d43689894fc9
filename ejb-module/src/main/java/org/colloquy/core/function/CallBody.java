package org.colloquy.core.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.error.AppException;
import org.colloquy.api.json.Json;

/**
 * What a function elsewhere is sent. Its name and arguments stand there under the names of both contracts that function servers
 * have been written against, besides whom and what the call is about.
 */
@ApplicationScoped
public class CallBody {

    /** Where contacts of channels keep the id under which their channel knows them. */
    private static final String REMOTE_JID = "remoteJid";

    @Inject
    private ContactService contacts;

    /** JSON text of a call. */
    public String of(FunctionCall call, ObjectNode arguments) {
        Optional<ContactView> contact = contact(call);
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("name", call.name());
        body.set("arguments", arguments);
        body.put("functionName", call.name());
        ObjectNode withContact = arguments.deepCopy();
        contact.ifPresent(view -> withContact
                .put("remoteJid", view.metadata().getOrDefault(REMOTE_JID, view.id()))
                .put("pushName", view.name()));
        body.set("functionArguments", withContact);
        body.put("workspaceId", call.workspaceId());
        contact.ifPresent(view -> body.put("contactId", view.id()));
        body.put("threadId", call.threadId());
        body.put("runId", call.runId());
        body.put("toolCallId", call.toolCallId());
        return Json.write(body);
    }

    private Optional<ContactView> contact(FunctionCall call) {
        String id = call.contactId();
        try {
            return id == null ? Optional.empty() : Optional.of(contacts.get(call.workspaceId(), id));
        } catch (AppException e) {
            // Deleted while the run went on.
            return Optional.empty();
        }
    }
}
