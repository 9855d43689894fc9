package org.colloquy.core.run;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.Usage;
import org.colloquy.core.assistant.Chatbots;
import org.colloquy.core.platform.Time;
import org.colloquy.core.prompt.Scene;
import org.colloquy.core.prompt.Scenes;
import org.colloquy.core.prompt.SystemPrompt;

/**
 * Reads from what is stored what has to be done next for a run. So a node that takes a run over goes on where the other one
 * stopped, and what has been stored is not done again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Moves {

    @EJB
    private ContactService contacts;

    @Inject
    private Chatbots chatbots;

    @Inject
    private SessionGuide guide;

    @Inject
    private SessionFlows flows;

    @Inject
    private Scenes scenes;

    @Inject
    private RunRepository runs;

    @Inject
    private StepRepository steps;

    @Inject
    private PromptWriter prompts;

    @Inject
    private Time time;

    /** The first move of a run that nobody has worked on. */
    public Move first(RunTicket ticket) {
        Optional<String> flow = flow(ticket);
        if (flow.isPresent()) {
            return new Move.Follow(flow.get());
        }
        RunSpec spec = ticket.spec();
        return prompts.first(ticket, spec == null ? ofSession(ticket) : spec, null);
    }

    /** The first move of a chatbot's run, for which the database is hardly asked: hence without a transaction. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Move first(RunTicket ticket, Beginning known) {
        return prompts.first(ticket, ofChatbot(ticket, known.contact()), known);
    }

    /** The next move of a run that somebody may have worked on. */
    public Move next(RunTicket ticket) {
        boolean begun = runs.begin(ticket, time.now());
        Optional<Run> owned = runs.findOwned(ticket);
        if (owned.isEmpty() || owned.get().status().terminal()) {
            return new Move.Leave();
        }
        Run run = owned.get();
        if (run.status() == RunStatus.CANCELLING) {
            return new Move.End(Outcome.stopped(RunStatus.CANCELLED));
        }
        if (!time.now().isBefore(ticket.expiresAt())) {
            return new Move.End(Outcome.stopped(RunStatus.EXPIRED));
        }
        Optional<String> flow = flow(ticket);
        if (flow.isPresent()) {
            return new Move.Follow(flow.get());
        }
        Progress progress = new Progress(steps.all(run.id()), steps.calls(run.id()), run.usage());
        Optional<OpenCalls> open = progress.openCalls();
        if (open.isPresent()) {
            return new Move.Execute(open.get());
        }
        if (progress.rounds() >= RunSettings.maxRounds()) {
            return new Move.End(Outcome.failed(ErrorCode.TOOL_LOOP));
        }
        RunSpec spec = ticket.spec() == null ? ofSession(ticket) : ticket.spec();
        return prompts.write(ticket, spec, progress, begun && ticket.streamed() ? run.threadView(List.of()) : null);
    }

    /** The flow that answers; empty: a model does. */
    private Optional<String> flow(RunTicket ticket) {
        if (ticket.spec() != null) {
            return Optional.empty();
        }
        String session = Objects.requireNonNull(ticket.sessionId(), "a run without spec is a session's");
        return flows.find(ticket.workspaceId(), session, ticket.assistantId(), ticket.channelId());
    }

    private RunSpec ofSession(RunTicket ticket) {
        if (ticket.channelId() == null) {
            return ofChatbot(ticket);
        }
        String session = Objects.requireNonNull(ticket.sessionId(), "a run without spec is a session's");
        return RunSpec.of(guide.brief(ticket.workspaceId(), session));
    }

    private RunSpec ofChatbot(RunTicket ticket) {
        String contact = Objects.requireNonNull(ticket.contactId(), "a session has a contact");
        return ofChatbot(ticket, contacts.get(ticket.workspaceId(), contact));
    }

    private RunSpec ofChatbot(RunTicket ticket, ContactView contact) {
        ChatbotView chatbot = chatbots.get(ticket.workspaceId(), ticket.assistantId());
        Scene scene = scenes.of(ticket.workspaceId(), chatbot, contact, ticket.sessionId());
        return RunSpec.ofChatbot(chatbot, SystemPrompt.of(scene));
    }

    /** What is stored of a run so far. */
    record Progress(List<RunStep> steps, Map<String, List<StepCall>> calls, Usage usage) {

        static final Progress NONE = new Progress(List.of(), Map.of(), Usage.NONE);

        /** How often the model has called functions. */
        long rounds() {
            return steps.stream().filter(RunStep::calls).count();
        }

        Optional<OpenCalls> openCalls() {
            return steps.stream()
                    .filter(step -> step.calls() && step.open())
                    .findFirst()
                    .map(step -> OpenCalls.of(step.id(), calls.getOrDefault(step.id(), List.of())));
        }
    }
}
