package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunListener;
import org.colloquy.core.upstream.UpstreamExecutor;

/** The stories of the runs that this node works on, or that others work on and somebody here wants to hear. */
@ApplicationScoped
public class Stories {

    /** How often the database is asked for the events of a run that another node works on. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final int RUNS_IN_A_BATCH = 200;

    private final Map<String, RunStory> stories = new ConcurrentHashMap<>();

    @Inject
    private StoredEvents stored;

    @Inject
    private UpstreamExecutor executor;

    /** The story of a run that is about to be made. */
    void begin(String runId, RunListener listener) {
        RunStory story = new RunStory(runId, 0);
        story.join(listener);
        stories.put(runId, story);
    }

    /** The run was not made after all. */
    void forget(String runId) {
        stories.remove(runId);
    }

    /** The story of a run that goes on, told to one more listener. */
    void goOn(String runId, RunListener listener) {
        stories.compute(runId, (id, known) -> {
            RunStory story = known == null ? new RunStory(id, stored.last(id)) : known;
            story.join(listener);
            return story;
        });
    }

    /** The run does not go on after all, for this listener. */
    void leave(String runId, RunListener listener) {
        find(runId).ifPresent(story -> story.leave(listener));
    }

    /** The story of a run, which may have been begun by another node. */
    RunStory open(String runId) {
        return stories.computeIfAbsent(runId, id -> new RunStory(id, stored.last(id)));
    }

    /** The story of a run that nobody has worked on. */
    RunStory openNew(String runId) {
        return stories.computeIfAbsent(runId, id -> new RunStory(id, 0));
    }

    Optional<RunStory> find(String runId) {
        return Optional.ofNullable(stories.get(runId));
    }

    /** Tells a listener what came after a number and what comes, wherever the run is worked on. */
    void follow(String runId, long after, RunListener listener, EndOfRun end) {
        RunStory here = stories.get(runId);
        if (here == null) {
            executor.execute(() -> look(runId, after, listener, end));
        } else {
            here.join(listener, after, stored::read);
        }
    }

    private void look(String runId, long after, RunListener listener, EndOfRun end) {
        // Asked first: whatever was told before the end is stored when the end has been seen and looked for again.
        Optional<RunEvent> over = end.find();
        long last = after;
        RunEvent newest = null;
        for (RunEvent event : stored.read(runId, after)) {
            listener.onEvent(event);
            last = event.number();
            newest = event;
        }
        long reached = last;
        if (over.isEmpty()) {
            executor.executeAfter(PAUSE, () -> look(runId, reached, listener, end));
            return;
        }
        if (newest == null || newest.kind() != over.get().kind()) {
            // Its node died before it could store the last words, or they have been told before.
            listener.onEvent(
                    new RunEvent(reached + 1, over.get().kind(), over.get().data()));
        }
        listener.onEnd();
    }

    /** Stores what has been told since the last time, and lets go of stories that are over. */
    void store() {
        List<RunStory> all = new ArrayList<>(stories.values());
        for (int first = 0; first < all.size(); first += RUNS_IN_A_BATCH) {
            store(all.subList(first, Math.min(first + RUNS_IN_A_BATCH, all.size())));
        }
        all.forEach(story -> stories.computeIfPresent(story.runId(), (id, known) -> known.idle() ? null : known));
    }

    private void store(List<RunStory> some) {
        Map<RunStory, List<RunEvent>> unsaved = new LinkedHashMap<>();
        some.forEach(story -> {
            List<RunEvent> events = story.unsaved();
            if (!events.isEmpty()) {
                unsaved.put(story, events);
            }
        });
        if (unsaved.isEmpty()) {
            return;
        }
        Map<String, List<RunEvent>> told = new LinkedHashMap<>();
        unsaved.forEach((story, events) -> told.put(story.runId(), events));
        stored.add(told);
        unsaved.forEach((story, events) -> story.saved(events.size()));
    }

    /** The last event of a run that has ended or waits for its caller; empty while it is worked on. */
    @FunctionalInterface
    interface EndOfRun {

        Optional<RunEvent> find();
    }
}
