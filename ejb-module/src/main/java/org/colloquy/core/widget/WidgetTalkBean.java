package org.colloquy.core.widget;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.access.Caller;
import org.colloquy.api.access.Role;
import org.colloquy.api.assistant.AssistantService;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.AnswerListener;
import org.colloquy.api.message.InboundMessage;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.message.MessageService;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.run.CreateRun;
import org.colloquy.api.run.ThreadRunService;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.api.thread.NewMessage;
import org.colloquy.api.widget.WidgetAnswer;
import org.colloquy.api.widget.WidgetMessage;
import org.colloquy.api.widget.WidgetSaid;
import org.colloquy.api.widget.WidgetTalk;
import org.colloquy.api.widget.WidgetView;
import org.colloquy.core.function.Functions;
import org.jspecify.annotations.Nullable;

/** Lets visitors talk to whoever their widget names. Outside any transaction: what is stored is committed before anybody waits. */
@Stateless
@ValidateOnExecution
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WidgetTalkBean implements WidgetTalk {

    private static final String SOURCE = "widget";
    private static final int MOST_SAID = 100;

    @EJB
    private Visitors visitors;

    @EJB
    private MessageService messages;

    @EJB
    private ThreadRunService runs;

    @EJB
    private AssistantService assistants;

    @Inject
    private Functions functions;

    @Override
    public WidgetView find(String token) {
        return visitors.widget(token);
    }

    @Override
    public CompletionStage<WidgetAnswer> say(WidgetMessage message, AnswerListener listener) {
        VisitorPlace place = visitors.enter(message.token(), message.visitorKey(), message.remember());
        String session = place.sessionId();
        if (session != null) {
            return messages.send(
                            new InboundMessage(place.workspaceId(), session, SOURCE, null, message.content(), null),
                            listener)
                    .thenApply(answer -> told(answer.said()));
        }
        giveUp(place);
        PageAnswer answer = new PageAnswer(listener, calls -> visitors.await(place, calls.id(), calls.requiredCalls()));
        runs.create(caller(place), thread(place), request(place, message), null, answer);
        return answer.whole();
    }

    private static WidgetAnswer told(List<MessageView> said) {
        String last = said.isEmpty() ? null : said.get(said.size() - 1).id();
        return new WidgetAnswer(said.stream().map(Spoken::markdown).toList(), List.of(), last);
    }

    @Override
    public List<WidgetSaid> said(String token, String visitorKey, @Nullable String after) {
        return visitors.place(token, visitorKey)
                .map(place -> said(place, after))
                .orElse(List.of());
    }

    private List<WidgetSaid> said(VisitorPlace place, @Nullable String after) {
        String session = place.sessionId();
        if (session == null) {
            return List.of();
        }
        return conversation(place, session, after).stream()
                .filter(message -> message.role() == MessageRole.ASSISTANT)
                .map(message -> new WidgetSaid(message.id(), Spoken.markdown(message)))
                .toList();
    }

    private List<MessageView> conversation(VisitorPlace place, String session, @Nullable String after) {
        try {
            return messages.list(place.workspaceId(), session, new PageRequest(MOST_SAID, after))
                    .data();
        } catch (AppException e) {
            if (after == null || e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
            // A message of another session: this one is new to the page.
            return conversation(place, session, null);
        }
    }

    @Override
    public CompletionStage<WidgetAnswer> output(String token, String visitorKey, String callId, String output) {
        return visitors.answer(token, visitorKey, callId, output)
                .map(this::goOn)
                .orElseGet(() -> CompletableFuture.completedFuture(WidgetAnswer.NOTHING));
    }

    private CompletionStage<WidgetAnswer> goOn(Visitors.Answered answered) {
        VisitorPlace place = answered.place();
        PageAnswer answer =
                new PageAnswer(AnswerListener.NONE, run -> visitors.await(place, run.id(), run.requiredCalls()));
        try {
            runs.submit(place.workspaceId(), thread(place), answered.runId(), answered.outputs(), answer);
        } catch (AppException e) {
            if (e.code() == ErrorCode.RUN_STATE) {
                // Its time has run out meanwhile; the visitor may just go on.
                return CompletableFuture.completedFuture(WidgetAnswer.NOTHING);
            }
            throw e;
        }
        return answer.whole();
    }

    private void giveUp(VisitorPlace place) {
        String waiting = place.waitingRunId();
        if (waiting == null) {
            return;
        }
        try {
            runs.cancel(place.workspaceId(), thread(place), waiting);
        } catch (AppException e) {
            if (e.code() != ErrorCode.RUN_STATE && e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
        }
    }

    private CreateRun request(VisitorPlace place, WidgetMessage message) {
        NewMessage said =
                new NewMessage(MessageRole.USER, List.of(new ContentPart.Text(message.content())), List.of(), Map.of());
        return CreateRun.of(place.assistantId(), List.of(said), tools(place, message.tools()));
    }

    /** A page may offer functions of its own, and none of this server's: a visitor can write whatever it likes. */
    private @Nullable List<FunctionTool> tools(VisitorPlace place, List<FunctionTool> offered) {
        if (offered.isEmpty()) {
            return null;
        }
        List<FunctionTool> all = new ArrayList<>(
                assistants.get(place.workspaceId(), place.assistantId()).tools());
        offered.stream()
                .filter(tool -> functions.find(place.workspaceId(), tool.name()).isEmpty())
                .filter(tool -> all.stream().noneMatch(own -> own.name().equals(tool.name())))
                .forEach(all::add);
        return all;
    }

    private static Caller caller(VisitorPlace place) {
        return new Caller(place.widgetId(), SOURCE, place.workspaceId(), Role.USER);
    }

    private static String thread(VisitorPlace place) {
        return Objects.requireNonNull(place.threadId(), "a plain assistant talks on a thread");
    }
}
