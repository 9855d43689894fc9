package org.colloquy.web.console.flow;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.FlowSimulation;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.flow.SimulateFlow;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * How far the simulation on a page has come. Nothing but data, so that it may go wherever the page's session goes; the flow's state
 * is kept as the text that it is sent as.
 */
@Named
@ViewScoped
public class Simulation implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many lines a model is told. */
    private static final int HISTORY = 100;

    /** More is forgotten from its beginning. */
    static final int MOST = 300;

    private final ArrayList<Bubble> bubbles = new ArrayList<>();
    private final ArrayList<Happening> happenings = new ArrayList<>();
    private ArrayList<Variable> variables = new ArrayList<>();
    private Contact origin = Contact.of("", "", "");
    private Contact contact = origin;
    private Duration ahead = Duration.ZERO;
    private int steps;
    private @Nullable String state;
    private @Nullable FlowState status;
    private @Nullable Instant wakeAt;
    private @Nullable Question question;
    private @Nullable Line last;
    private @Nullable String pending;

    void begin(Contact who) {
        origin = who;
        forget();
    }

    /** As it was before anything happened. */
    void forget() {
        bubbles.clear();
        happenings.clear();
        variables = new ArrayList<>();
        contact = origin;
        ahead = Duration.ZERO;
        steps = 0;
        state = null;
        status = null;
        wakeAt = null;
        question = null;
        last = null;
        pending = null;
    }

    /** The contact as typed at the beginning. */
    Contact origin() {
        return origin;
    }

    /** The simulated time, which is the clock's until time is let pass. */
    Instant time(Instant clock) {
        return clock.plus(ahead);
    }

    /** The simulated time becomes that at which the flow goes on. */
    void skip(Instant clock) {
        if (wakeAt != null && time(clock).isBefore(wakeAt)) {
            ahead = Duration.between(clock, wakeAt);
        }
    }

    SimulateFlow request(@Nullable FlowEvent event, Instant clock) {
        JsonNode given = state == null ? null : Json.read(state, JsonNode.class);
        return new SimulateFlow(given, event, contact.known(), time(clock), null, List.of());
    }

    /** The same for a step in which others are really asked. */
    SimulateFlow realRequest(Instant clock) {
        List<SimulateFlow.Said> said = bubbles.stream()
                .filter(bubble -> !bubble.note() && !bubble.text().isEmpty())
                .map(Bubble::said)
                .toList();
        JsonNode given = Json.read(Objects.requireNonNull(state, "a flow that asks has begun"), JsonNode.class);
        List<SimulateFlow.Said> newest = said.subList(Math.max(0, said.size() - HISTORY), said.size());
        return new SimulateFlow(given, null, contact.known(), time(clock), true, newest);
    }

    /** Others are really asked, under a name by which they are found; null: nobody is any more. */
    void await(@Nullable String call) {
        pending = call;
    }

    /** What others are really asked now; null: nothing. */
    public @Nullable String getPending() {
        return pending;
    }

    /**
     * Keeps what came of a step.
     *
     * @param flow id of the flow of the page
     * @param told what happened, in words
     */
    void take(String flow, String told, @Nullable FlowEvent event, FlowSimulation step, Instant clock) {
        steps++;
        contact = contact.after(step.effects());
        variables = new ArrayList<>(Variable.after(step, contact, variables));
        if (event instanceof FlowEvent.Message message) {
            bubbles.add(Bubble.heard(steps, message.text()));
        }
        step.effects().forEach(effect -> bubbles.add(Bubble.of(steps, effect)));
        List<Line> lines =
                step.steps().stream().map(line -> Line.of(line, flow)).toList();
        happenings.add(0, new Happening(steps, told, time(clock), lines));
        last = lines.isEmpty() ? last : lines.get(lines.size() - 1);
        bubbles.subList(0, Math.max(0, bubbles.size() - MOST)).clear();
        happenings.subList(Math.min(MOST, happenings.size()), happenings.size()).clear();
        state = Json.write(step.state());
        status = step.status();
        wakeAt = step.wakeAt();
        question = asked(step);
    }

    private @Nullable Question asked(FlowSimulation step) {
        String id = step.waitsFor();
        if (id == null || question != null && question.id().equals(id)) {
            return id == null ? null : question;
        }
        return step.effects().stream()
                .filter(FlowEffect.Asked.class::isInstance)
                .map(FlowEffect.Asked.class::cast)
                .filter(asked -> asked.id().equals(id))
                .findFirst()
                .map(Question::of)
                .orElse(null);
    }

    public boolean isBegun() {
        return status != null;
    }

    public boolean isOver() {
        return status != null && status.over();
    }

    /** The flow's status as the style sheet and readers call it. */
    public String getStatus() {
        return status == null ? "" : status.wire();
    }

    /** When the flow goes on by itself; null: not before something happens. */
    public @Nullable Instant getWakeAt() {
        return wakeAt;
    }

    /** How long that is from the last step. */
    public String getWait() {
        return wakeAt == null || happenings.isEmpty()
                ? ""
                : Phrases.span(Duration.between(happenings.get(0).at(), wakeAt).toSeconds());
    }

    public @Nullable Question getQuestion() {
        return question;
    }

    /** Where the flow stands, or has come to its end. */
    public @Nullable Line getLast() {
        return last;
    }

    public List<Bubble> getBubbles() {
        return bubbles;
    }

    /** The steps, newest first. */
    public List<Happening> getHappenings() {
        return happenings;
    }

    public List<Variable> getVariables() {
        return variables;
    }

    /** Whether the flow waits for one of these to be tapped. */
    public boolean open(Bubble bubble) {
        return status == FlowState.WAITING
                && bubble.step() == steps
                && !bubble.taps().isEmpty();
    }

    /** What the last step said, for those who do not see it. */
    public String getNews() {
        return bubbles.stream()
                .filter(bubble -> bubble.step() == steps && !bubble.side().equals("user"))
                .map(Bubble::text)
                .collect(Collectors.joining(". "));
    }
}
