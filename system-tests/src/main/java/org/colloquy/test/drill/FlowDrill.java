package org.colloquy.test.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.colloquy.test.load.CrmStub;
import org.colloquy.test.load.ModelStub;
import org.colloquy.test.load.StubTiming;

/**
 * Many contacts go through the sample flow that captures leads, all at once, while its webhook and its model take their time.
 * Checks that each of them reaches the last block, and that every message was said once and in order.
 */
public final class FlowDrill {

    private static final Duration OTHERS = Duration.ofMillis(300);

    /** Below what the flow waits for its model. */
    private static final Duration HELD = Duration.ofSeconds(45);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int SETUP_AT_ONCE = 16;

    private final Victim victim;
    private final int contacts;
    private final boolean kill;
    private final String name = "flow-" + Long.toString(System.nanoTime(), 36);
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger modelCalls = new AtomicInteger();
    private final Map<Integer, String> waiting = new ConcurrentHashMap<>();
    private volatile boolean over;
    private final Executor later = CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);

    private FlowDrill(Victim victim, int contacts, boolean kill) {
        this.victim = victim;
        this.contacts = contacts;
        this.kill = kill;
    }

    /**
     * Runs the drill once.
     *
     * @param kill whether the server is killed and started again when half of the leads have been brought
     */
    public static FlowReport run(Victim victim, int contacts, boolean kill) {
        return Inquest.on(victim, () -> new FlowDrill(victim, contacts, kill).run());
    }

    private FlowReport run() {
        try (CrmStub crm = CrmStub.start(OTHERS);
                ModelStub model =
                        ModelStub.start(0, StubTiming.delayed(OTHERS), question -> modelCalls.incrementAndGet())) {
            LeadCapture capture = LeadCapture.create(victim, crm.url(), model.url());
            List<String> sessions = inParallel(capture::session);
            victim.ready();
            Instant begun = Instant.now();
            List<CompletableFuture<Void>> talks = IntStream.range(0, contacts)
                    .mapToObj(contact -> talk(capture, sessions.get(contact), contact, 0))
                    .toList();
            if (kill) {
                Patience.until(PATIENCE, LOOK, () -> crm.leads().size() >= contacts / 2);
                // However long the kill takes, some are in the middle when it comes.
                model.retime(StubTiming.delayed(HELD));
                victim.kill();
                model.retime(StubTiming.delayed(OTHERS));
                victim.startAgain();
            }
            over = !CompletableFuture.allOf(talks.toArray(CompletableFuture[]::new))
                    .thenApply(none -> true)
                    .completeOnTimeout(false, 5, TimeUnit.MINUTES)
                    .join();
            if (over) {
                throw new IllegalStateException("contacts are still waiting: " + waiting);
            }
            Duration took = Duration.between(begun, Instant.now());
            return report(capture, sessions, crm.leads(), took);
        }
    }

    /** Sends what a contact says from the {@code next} message on, each until it is answered. */
    private CompletableFuture<Void> talk(LeadCapture capture, String session, int contact, int next) {
        List<String> words = words(contact);
        if (next == words.size() || over) {
            return CompletableFuture.completedFuture(null);
        }
        String place = session + ", message " + next;
        waiting.putIfAbsent(contact, place);
        return capture.send(session, name + '-' + contact + '-' + next, words.get(next))
                .thenCompose(answer -> {
                    if (answer.status() == 200) {
                        waiting.remove(contact);
                        return talk(capture, session, contact, next + 1);
                    }
                    waiting.put(contact, place + ": " + answer);
                    repeated.incrementAndGet();
                    return CompletableFuture.runAsync(() -> {}, later)
                            .thenCompose(paused -> talk(capture, session, contact, next));
                });
    }

    private FlowReport report(LeadCapture capture, List<String> sessions, Map<String, Integer> leads, Duration took) {
        List<String> violations = new ArrayList<>();
        inParallel(contact -> check(capture, sessions.get(contact), contact)).forEach(violations::addAll);
        IntStream.range(0, contacts)
                .filter(contact -> !leads.containsKey(email(contact)))
                .forEach(contact -> violations.add("the lead of contact " + contact + " was never brought"));
        int calls = leads.values().stream().mapToInt(Integer::intValue).sum();
        return new FlowReport(
                contacts,
                repeated.get(),
                calls,
                calls - leads.size(),
                modelCalls.get(),
                took,
                List.copyOf(violations.subList(0, Math.min(20, violations.size()))));
    }

    private static List<String> check(LeadCapture capture, String session, int contact) {
        List<String> found = new ArrayList<>();
        List<String> said = capture.transcript(session);
        if (!said.equals(expected(contact))) {
            found.add(session + ": " + said);
        }
        if (!capture.status(session).equals("closed")) {
            found.add(session + " has not reached the last block");
        }
        List<String> notes = capture.notes(session);
        if (notes.size() != 1 || !notes.get(0).startsWith("Lead " + CrmStub.numberOf(email(contact)) + ": You asked")) {
            found.add(session + " was noted as " + notes);
        }
        return found;
    }

    private <T> List<T> inParallel(IntFunction<T> work) {
        ExecutorService workers = Executors.newFixedThreadPool(SETUP_AT_ONCE);
        try {
            return IntStream.range(0, contacts)
                    .mapToObj(contact -> CompletableFuture.supplyAsync(() -> work.apply(contact), workers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            workers.shutdown();
        }
    }

    private static List<String> words(int contact) {
        return List.of("Hi", person(contact), email(contact), "A demo");
    }

    private static List<String> expected(int contact) {
        return List.of(
                "user: Hi",
                "assistant: Welcome! May I ask your name?",
                "user: " + person(contact),
                "assistant: Thank you, " + person(contact) + ". Where can we write to you?",
                "user: " + email(contact),
                "assistant: What are you interested in?",
                "user: A demo",
                "assistant: Thank you, " + person(contact) + ". We will write to " + email(contact) + ".");
    }

    private static String person(int contact) {
        return "Contact " + contact;
    }

    private static String email(int contact) {
        return "c" + contact + "@example.org";
    }
}
