package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.core.mask.ContactMask;
import org.colloquy.core.upstream.ModelRequest;
import org.colloquy.core.upstream.Part;
import org.colloquy.core.upstream.Turn;
import org.colloquy.core.workspace.Workspaces;

/** Takes addresses and numbers of people out of prompts, where the workspace wants it. */
@ApplicationScoped
public class Masks {

    @Inject
    private Workspaces workspaces;

    /** The request as it may leave. */
    public ModelRequest applied(String workspaceId, ModelRequest request) {
        return workspaces.get(workspaceId).options().maskContacts()
                ? request.saying(request.turns().stream().map(Masks::masked).toList())
                : request;
    }

    static Turn masked(Turn turn) {
        if (turn instanceof Turn.System system) {
            return new Turn.System(ContactMask.mask(system.text()));
        } else if (turn instanceof Turn.User user) {
            return new Turn.User(user.parts().stream().map(Masks::masked).toList());
        } else if (turn instanceof Turn.ToolResult result) {
            return new Turn.ToolResult(result.callId(), ContactMask.mask(result.output()));
        }
        Turn.Assistant assistant = (Turn.Assistant) turn;
        String text = assistant.text();
        // The arguments of calls are a model's own words, made from what had been masked.
        return new Turn.Assistant(text == null ? null : ContactMask.mask(text), assistant.toolCalls());
    }

    private static Part masked(Part part) {
        return part instanceof Part.Text text ? new Part.Text(ContactMask.mask(text.text())) : part;
    }
}
