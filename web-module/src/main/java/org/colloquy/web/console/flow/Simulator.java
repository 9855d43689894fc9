package org.colloquy.web.console.flow;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.FlowService;
import org.colloquy.api.flow.FlowSimulation;
import org.colloquy.web.http.Problems;
import org.colloquy.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** What can be made to happen to a draft, and the fields in which it is typed. */
@Model
public class Simulator {

    @EJB
    private FlowService flows;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Simulation simulation;

    @Inject
    private RealCalls calls;

    @Inject
    @Param
    private @Nullable String id;

    private String name = "";
    private String email = "";
    private String phone = "";
    private String message = "";
    private @Nullable String answer;
    private FailureKind kind = FailureKind.BAD_RESPONSE;
    private String words = "";

    /** Whoever tries a flow again tries it as the same contact. */
    @PostConstruct
    void fill() {
        Contact origin = simulation.origin();
        name = origin.name();
        email = origin.email();
        phone = origin.phone();
    }

    /** Begins, with the contact's first message if there is one. */
    public void start() {
        simulation.begin(Contact.of(name, email, phone));
        if (message.isBlank()) {
            play("Started", null);
        } else {
            play("Started by a message", new FlowEvent.Message(message));
        }
        message = "";
    }

    /** Forgets all of it. */
    public void stop() {
        simulation.forget();
        fill();
    }

    /** The contact writes. */
    public void say() {
        if (!message.isBlank()) {
            play("The contact wrote", new FlowEvent.Message(message));
            message = "";
        }
    }

    /** The contact taps. */
    public void tap(String label) {
        play("The contact tapped", new FlowEvent.Message(label));
    }

    /** The time comes at which the flow goes on by itself. */
    public void elapse() {
        simulation.skip(Instant.now());
        play("Time has passed", new FlowEvent.Elapsed());
    }

    /** What the flow has asked for is done. */
    public void succeed() {
        Question question = simulation.getQuestion();
        if (question != null) {
            question.answer(getAnswer())
                    .ifPresentOrElse(
                            given -> play(
                                    question.title() + " succeeded", new FlowEvent.Succeeded(question.id(), given)),
                            () -> Messages.addGlobalError("The answer has to be JSON."));
        }
    }

    /** What the flow has asked for fails. */
    public void fail() {
        Question question = simulation.getQuestion();
        if (question != null) {
            play(question.title() + " failed", new FlowEvent.Failed(question.id(), kind, words));
        }
    }

    /** Others are really asked what the flow has asked for; the page looks for what comes of it. */
    public void ask() {
        if (simulation.getQuestion() != null && simulation.getPending() == null) {
            simulation.await(calls.begin(flows.simulate(caller.get(), flow(), simulation.realRequest(Instant.now()))));
        }
    }

    /** Looks whether what was really asked is done. */
    public void look() {
        String call = simulation.getPending();
        if (call != null) {
            calls.finished(call).ifPresent(this::asked);
        }
    }

    private void asked(CompletableFuture<FlowSimulation> done) {
        simulation.await(null);
        Question question = simulation.getQuestion();
        try {
            FlowSimulation step = done.join();
            String who = question == null ? "Others" : question.title();
            simulation.take(flow(), who + " was really asked", null, step, Instant.now());
        } catch (CompletionException e) {
            Messages.addGlobalError("{0}", Problems.of(e).detail());
        }
    }

    private String flow() {
        return Objects.requireNonNullElse(id, "");
    }

    private void play(String told, @Nullable FlowEvent event) {
        Instant now = Instant.now();
        simulation.take(flow(), told, event, step(event, now), now);
        answer = null;
        words = "";
    }

    private FlowSimulation step(@Nullable FlowEvent event, Instant now) {
        // Fakes are done at once, so nothing is waited for.
        return flows.simulate(caller.get(), flow(), simulation.request(event, now))
                .toCompletableFuture()
                .join();
    }

    public List<FailureKind> getKinds() {
        return List.of(FailureKind.values());
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = Objects.requireNonNullElse(email, "");
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = Objects.requireNonNullElse(phone, "");
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = Objects.requireNonNullElse(message, "");
    }

    /** What was typed, or else something to begin with. */
    public String getAnswer() {
        Question question = simulation.getQuestion();
        return answer != null || question == null ? Objects.requireNonNullElse(answer, "") : question.sample();
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = Objects.requireNonNullElse(answer, "");
    }

    public FailureKind getKind() {
        return kind;
    }

    public void setKind(FailureKind kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }
}
