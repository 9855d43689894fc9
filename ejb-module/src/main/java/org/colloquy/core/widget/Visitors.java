package org.colloquy.core.widget;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.CreateContact;
import org.colloquy.api.error.AppException;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.ToolOutput;
import org.colloquy.api.session.CreateSession;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.api.thread.CreateThread;
import org.colloquy.api.thread.ThreadService;
import org.colloquy.api.widget.UpdateWidget;
import org.colloquy.api.widget.WidgetView;
import org.colloquy.core.platform.Time;
import org.colloquy.core.platform.Unguessable;
import org.jspecify.annotations.Nullable;

/** The transactions around what visitors do. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Visitors {

    private static final int BATCH = 200;

    private static final CreateContact SOMEBODY = CreateContact.named("Visitor");

    @Inject
    private WidgetRepository widgets;

    @EJB
    private SessionService sessions;

    @EJB
    private ContactService contacts;

    @EJB
    private ThreadService threads;

    @Inject
    private Time time;

    /** The widget that pages know by a token. */
    public WidgetView widget(String token) {
        return byToken(token).view();
    }

    /**
     * Where somebody talks, from now on if that was nowhere; nobody waits for the page any more.
     *
     * @param remember false: on a thread of its own; chatbots always remember
     */
    public VisitorPlace enter(String token, String key, boolean remember) {
        Widget widget = byToken(token);
        Visitor visitor = visitor(widget, Unguessable.hash(key));
        String waiting = visitor.runId();
        String before = visitor.threadId();
        if (widget.chatbot()) {
            visitor.talkIn(session(widget, visitor.sessionId()));
        } else if (before == null || !remember) {
            visitor.talkOn(threads.create(widget.workspaceId(), CreateThread.empty(), null)
                    .id());
            if (before != null) {
                widgets.add(Visitor.gone(widget, before, time.now()));
            }
        }
        visitor.giveUp();
        visitor.see(time.now());
        // The run that waits is on the thread from before.
        return place(
                widget, visitor, key, waiting == null || Objects.equals(before, visitor.threadId()) ? waiting : null);
    }

    /** Where somebody talks; empty: nowhere yet. */
    public Optional<VisitorPlace> place(String token, String key) {
        Widget widget = byToken(token);
        return widgets.findVisitor(widget.id(), Unguessable.hash(key))
                .map(visitor -> place(widget, visitor, key, null));
    }

    /** The threads of a workspace on which nobody has talked since a moment, a batch of them. */
    public List<String> unusedSince(String workspaceId, Instant moment) {
        return widgets.threadsUnusedSince(workspaceId, moment, BATCH);
    }

    /** No page reaches the widget any more. */
    public void shut(String workspaceId, String widgetId) {
        widgets.get(workspaceId, widgetId).change(new UpdateWidget(null, null, false, null));
    }

    /** The threads on which a widget's visitors talk, a batch of them. */
    public List<String> threadsOf(String widgetId) {
        return widgets.threadsOf(widgetId, BATCH);
    }

    /** Deletes a widget with what is left of its visitors. */
    public void remove(String workspaceId, String widgetId) {
        Widget widget = widgets.get(workspaceId, widgetId);
        widgets.forgetVisitors(widgetId);
        widgets.remove(widget);
    }

    /** Deletes a thread of a visitor. */
    public void delete(String workspaceId, String thread) {
        threads.delete(workspaceId, thread);
    }

    /** A run waits for the page. */
    public void await(VisitorPlace place, String runId, List<FunctionCall> calls) {
        widgets.lockVisitor(place.widgetId(), place.visitorHash()).ifPresent(visitor -> visitor.await(runId, calls));
    }

    /** What a page's answers go on with. */
    public record Answered(VisitorPlace place, String runId, List<ToolOutput> outputs) {}

    /** Takes one answer of a page; empty while others are missing, or when nobody waits. */
    public Optional<Answered> answer(String token, String key, String callId, String output) {
        Widget widget = byToken(token);
        Optional<Visitor> found = widgets.lockVisitor(widget.id(), Unguessable.hash(key));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Visitor visitor = found.get();
        String run = visitor.runId();
        List<ToolOutput> outputs = visitor.answer(callId, output);
        if (outputs.isEmpty() || run == null) {
            return Optional.empty();
        }
        visitor.giveUp();
        return Optional.of(new Answered(place(widget, visitor, key, null), run, outputs));
    }

    private Visitor visitor(Widget widget, String hash) {
        return widgets.lockVisitor(widget.id(), hash).orElseGet(() -> {
            Visitor visitor = new Visitor(widget, hash, time.now());
            widgets.add(visitor);
            return visitor;
        });
    }

    /** The session from before while it is open, else a new one of a new contact. */
    private String session(Widget widget, @Nullable String before) {
        String workspace = widget.workspaceId();
        if (before != null && sessions.get(workspace, before).status() == SessionStatus.ACTIVE) {
            return before;
        }
        String contact = before == null
                ? contacts.create(workspace, SOMEBODY).id()
                : sessions.get(workspace, before).clientId();
        return sessions.create(workspace, new CreateSession(widget.assistantId(), contact, null))
                .id();
    }

    private static VisitorPlace place(Widget widget, Visitor visitor, String key, @Nullable String waitingRunId) {
        return new VisitorPlace(
                widget.workspaceId(),
                widget.id(),
                Unguessable.hash(key),
                widget.assistantId(),
                visitor.sessionId(),
                visitor.threadId(),
                waitingRunId);
    }

    private Widget byToken(String token) {
        return widgets.findByToken(token).orElseThrow(() -> AppException.notFound("widget", token));
    }
}
