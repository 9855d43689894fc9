package org.colloquy.core.run;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.assistant.ChatbotService;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.contact.ContactService;
import org.colloquy.core.assistant.SystemPrompt;
import org.colloquy.core.credential.Upstreams;
import org.colloquy.core.thread.Message;
import org.colloquy.core.thread.MessageRepository;
import org.colloquy.core.upstream.ChatRequest;
import org.colloquy.core.upstream.ChatRequest.Turn;

/** Writes the prompt of a run from a bounded window of its thread. */
@Stateless
public class PromptWriter {

    @EJB
    private ChatbotService assistants;

    @EJB
    private ContactService contacts;

    @Inject
    private MessageRepository messages;

    @Inject
    private Upstreams upstreams;

    /** Reads what the prompt needs, all in one short transaction. */
    public Prompt write(RunTicket ticket) {
        ChatbotView assistant = assistants.get(ticket.workspaceId(), ticket.assistantId());
        List<Turn> turns = new ArrayList<>();
        turns.add(
                new Turn("system", SystemPrompt.of(assistant, contacts.get(ticket.workspaceId(), ticket.contactId()))));
        for (Message message : window(ticket)) {
            turns.add(new Turn(message.role().wire(), message.content()));
        }
        return new Prompt(
                upstreams.of(ticket.workspaceId(), assistant.credentialId()),
                ChatRequest.of(assistant.model(), turns, assistant.temperature(), assistant.maxTokens()));
    }

    /** The newest messages that fit; the question itself is always among them. */
    private List<Message> window(RunTicket ticket) {
        List<Message> window =
                messages.window(ticket.threadId(), ticket.questionPosition(), RunSettings.windowMessages());
        int left = RunSettings.windowCharacters();
        int first = window.size() - 1;
        left -= window.get(first).content().length();
        while (first > 0 && window.get(first - 1).content().length() <= left) {
            first--;
            left -= window.get(first).content().length();
        }
        return window.subList(first, window.size());
    }
}
