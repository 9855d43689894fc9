package org.colloquy.core.flow.machine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.flow.FlowStep;

/** The lines that a turn adds to an execution's transcript. */
final class Transcript {

    private static final int MAX_OUTCOME = 2_000;

    private final List<FlowStep> lines = new ArrayList<>();
    private final Instant now;
    private long length;

    Transcript(long length, Instant now) {
        this.length = length;
        this.now = now;
    }

    /** How many lines there are with those of earlier turns. */
    long length() {
        return length;
    }

    List<FlowStep> lines() {
        return lines;
    }

    /** A line about an action of a flow. */
    void add(Frame at, String type, String outcome) {
        lines.add(new FlowStep(++length, at.flow(), at.version(), at.block(), at.action(), type, cut(outcome), now));
    }

    /** A line about an execution that is nowhere. */
    void add(State.Start flow, String type, String outcome) {
        lines.add(new FlowStep(++length, flow.flow(), flow.version(), null, null, type, cut(outcome), now));
    }

    private static String cut(String outcome) {
        return Texts.cut(outcome, MAX_OUTCOME);
    }
}
