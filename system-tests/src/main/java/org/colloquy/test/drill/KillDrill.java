package org.colloquy.test.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.colloquy.test.load.ColloquyApi;
import org.colloquy.test.load.ModelStub;
import org.colloquy.test.load.StubTiming;
import org.jspecify.annotations.Nullable;

/**
 * Kills the server while questions wait for the model, starts it again and checks that every accepted question ended in exactly
 * one of answered or visibly failed, that none was answered twice, and that answers kept the order of the questions.
 */
public final class KillDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Victim victim;
    private final @Nullable QueueDoor queue;
    private final int turns;
    private final Duration model;
    private final Duration killAfter;
    private final String name = Long.toString(System.nanoTime(), 36);
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> queued = new HashSet<>();
    private final List<String> violations = new ArrayList<>();

    private KillDrill(Victim victim, @Nullable QueueDoor queue, int turns, Duration model, Duration killAfter) {
        this.victim = victim;
        this.queue = queue;
        this.turns = turns;
        this.model = model;
        this.killAfter = killAfter;
    }

    /**
     * Runs the drill once. A kill right away hits calls that wait for the model, one after nearly the model's time hits answers
     * being stored.
     *
     * @param queue when given, every third question is sent through it
     * @param turns questions that wait for the model at once, each of another session; a fifth of the sessions gets a second
     *     question that has to wait for the first one's answer
     * @param model time that the model takes
     * @param killAfter time to the kill from when all of them wait for the model
     */
    public static KillReport run(
            Victim victim, @Nullable QueueDoor queue, int turns, Duration model, Duration killAfter) {
        return Inquest.on(victim, () -> new KillDrill(victim, queue, turns, model, killAfter).run());
    }

    private KillReport run() {
        StubTiming fast = StubTiming.delayed(Duration.ofMillis(10));
        try (ModelStub stub = ModelStub.start(0, fast, question -> calls.merge(question, 1, Integer::sum))) {
            List<String> sessions = prepare(stub);
            stub.retime(StubTiming.delayed(model));
            victim.ready();
            int inFlight = askAndKill(sessions, stub);
            stub.retime(fast);
            victim.startAgain();
            Instant ready = Instant.now();
            try (ColloquyApi api = api()) {
                awaitEnd(api, sessions);
                Duration recovery = Duration.between(ready, Instant.now());
                askAll(api, sessions, "after");
                return report(inFlight, recovery, read(api, sessions));
            }
        }
    }

    private List<String> prepare(ModelStub stub) {
        try (ColloquyApi api = api()) {
            List<String> sessions = api.sessions(api.chatbot(stub.url()), turns);
            askAll(api, sessions, "before");
            return sessions;
        }
    }

    /** One question per session that has to be answered. */
    private void askAll(ColloquyApi api, List<String> sessions, String when) {
        for (int i = 0; i < sessions.size(); i++) {
            String question = "question " + i + " " + when + " in drill " + name;
            int status = api.ask(sessions.get(i), question, PATIENCE);
            if (status == 200) {
                acknowledged.add(question);
            } else {
                violations.add(question + ": status " + status);
            }
        }
    }

    private int askAndKill(List<String> sessions, ModelStub stub) {
        stub.takePeakInFlight();
        try (ColloquyApi api = api()) {
            for (int i = 0; i < turns + turns / 5; i++) {
                ask(api, sessions.get(i % turns), "question " + i + " in drill " + name, i);
            }
            awaitWaiting(stub);
            Patience.sleep(killAfter);
            int waiting = stub.inFlight();
            victim.kill();
            return waiting;
        }
    }

    /** Not for ever: a busy server may answer the first before it has taken in the last. */
    private void awaitWaiting(ModelStub stub) {
        Patience.until(model.multipliedBy(2), Duration.ofMillis(5), () -> stub.inFlight() >= turns);
    }

    private void ask(ColloquyApi api, String session, String question, int number) {
        if (queue != null && number % 3 == 0) {
            queue.send(session, "drill-" + name + "-" + number, question);
            queued.add(question);
        } else {
            api.askInBackground(session, question, () -> acknowledged.add(question));
        }
    }

    private void awaitEnd(ColloquyApi api, List<String> sessions) {
        Patience.until(PATIENCE, Duration.ofMillis(250), () -> {
            List<Transcript> read = read(api, sessions);
            return questions(read).containsAll(queued) && read.stream().allMatch(Transcript::settled);
        });
    }

    private KillReport report(int inFlight, Duration recovery, List<Transcript> read) {
        Set<String> stored = questions(read);
        acknowledged.stream()
                .filter(question -> !stored.contains(question))
                .forEach(question -> violations.add("answered to the caller, then lost: " + question));
        calls.keySet().stream()
                .filter(question -> !stored.contains(question))
                .forEach(question -> violations.add("given to the model, but not stored: " + question));
        queued.stream()
                .filter(question -> !stored.contains(question))
                .forEach(question -> violations.add("taken by the queue, then lost: " + question));
        read.forEach(transcript -> violations.addAll(transcript.violations()));
        return new KillReport(
                inFlight,
                stored.size(),
                read.stream()
                        .mapToInt(transcript -> transcript.count("completed"))
                        .sum(),
                read.stream().mapToInt(transcript -> transcript.count("failed")).sum(),
                acknowledged.size(),
                (int) calls.values().stream().filter(times -> times > 1).count(),
                recovery,
                List.copyOf(violations));
    }

    private ColloquyApi api() {
        return new ColloquyApi(victim.url(), victim.adminKey(), turns);
    }

    private static List<Transcript> read(ColloquyApi api, List<String> sessions) {
        return sessions.stream().map(session -> Transcript.read(api, session)).toList();
    }

    private static Set<String> questions(List<Transcript> read) {
        Set<String> texts = new HashSet<>();
        read.forEach(transcript -> texts.addAll(transcript.questions()));
        return texts;
    }
}
