package org.colloquy.core.flow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.credential.CredentialService;
import org.colloquy.api.error.Violation;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.core.assistant.Answerers;
import org.colloquy.core.flow.check.Reference;
import org.colloquy.core.flow.check.References;
import org.colloquy.core.flow.machine.Plan;
import org.colloquy.core.function.Functions;
import org.colloquy.core.mail.Mail;

/** What the workspace of a flow has for it: other flows, credentials, assistants, functions, a mail server. */
@ApplicationScoped
class Surroundings {

    @Inject
    private FlowRepository flows;

    @Inject
    private Plans plans;

    @Inject
    private Answerers answerers;

    @Inject
    private Functions functions;

    @Inject
    private Mail mail;

    @Inject
    private CredentialService credentials;

    /** Everything that a flow names and that is not there, in the order of the places. */
    List<Violation> missing(String workspaceId, String flowId, FlowDefinition draft) {
        Search search = new Search(workspaceId, flowId, draft);
        List<Violation> faults = new ArrayList<>();
        for (Reference reference : References.of(draft)) {
            search.findFault(reference).ifPresent(fault -> faults.add(new Violation(reference.place(), fault)));
        }
        return faults;
    }

    /** Looks for each thing once, however often it is named. */
    private final class Search {

        private final String workspaceId;
        private final Map<Reference, Optional<String>> known = new HashMap<>();
        private final Map<String, Optional<FlowDefinition>> targets = new HashMap<>();

        Search(String workspaceId, String flowId, FlowDefinition draft) {
            this.workspaceId = workspaceId;
            // Who jumps inside the own flow finds what is being published.
            targets.put(flowId, Optional.of(draft));
        }

        Optional<String> findFault(Reference reference) {
            Reference thing = new Reference(reference.kind(), "", reference.name(), reference.flow());
            Optional<String> fault = known.get(thing);
            if (fault == null) {
                fault = look(thing);
                known.put(thing, fault);
            }
            return fault;
        }

        private Optional<String> look(Reference thing) {
            String name = thing.name();
            return switch (thing.kind()) {
                case FLOW -> flow(name);
                case ENTRY, VARIABLE ->
                    target(String.valueOf(thing.flow())).flatMap(target -> Jumps.findFault(thing, target));
                case CREDENTIAL ->
                    unknown(
                            "credential",
                            name,
                            credentials.find(workspaceId, name).isPresent());
                case ASSISTANT ->
                    unknown(
                            "assistant",
                            name,
                            answerers.findChatbot(workspaceId, name).isPresent());
                case FUNCTION ->
                    unknown("function", name, functions.find(workspaceId, name).isPresent());
                case MAIL ->
                    mail.configured() ? Optional.empty() : Optional.of("needs a mail server, and none is configured");
            };
        }

        private Optional<String> flow(String id) {
            if (target(id).isPresent()) {
                return Optional.empty();
            }
            return flows.find(workspaceId, id).isPresent()
                    ? Optional.of("names a flow that has not been published")
                    : unknown("flow", id, false);
        }

        private Optional<FlowDefinition> target(String id) {
            Optional<FlowDefinition> target = targets.get(id);
            if (target == null) {
                target = published(id);
                targets.put(id, target);
            }
            return target;
        }

        private Optional<FlowDefinition> published(String id) {
            return flows.find(workspaceId, id)
                    .flatMap(flow -> Optional.ofNullable(flow.publishedVersion()))
                    .flatMap(version -> plans.find(workspaceId, id, version))
                    .map(Plan::definition);
        }

        private static Optional<String> unknown(String what, String name, boolean there) {
            return there ? Optional.empty() : Optional.of("names the unknown " + what + " '" + name + "'");
        }
    }
}
