package org.colloquy.test.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.colloquy.test.load.MailStub;
import org.colloquy.test.load.ModelStub;
import org.colloquy.test.load.StubTiming;
import org.jspecify.annotations.Nullable;

/**
 * Many contacts write in bursts to a bot that gathers what comes within a second. Checks that every message is answered exactly
 * once and in order, and each burst by exactly one answer; the latter not where a kill or a busy machine cut a burst in two.
 */
public final class BurstDrill {

    private static final Duration MODEL = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Contacts that write at the same moment; so few that a burst hardly ever pauses for a second on a busy machine. */
    private static final int WRITERS = 16;

    /** What the bot waits for more, and a little less: a burst that pauses so long may be answered as two. */
    private static final Duration PAUSED = Duration.ofMillis(900);

    /** What a contact is told when the model has not answered in time: visible, and so no loss. */
    private static final String SORRY = "Sorry, I cannot answer";

    private static final Pattern TEXT = Pattern.compile("c\\d+ m\\d+;");

    private final Victim victim;
    private final int contacts;
    private final int messages;
    private final int copies;
    private final @Nullable Duration killAfter;
    private final String name = "drill-" + Long.toString(System.nanoTime(), 36);
    private final Map<String, Integer> questions = new ConcurrentHashMap<>();
    private final AtomicInteger deliveries = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Set<Integer> paused = ConcurrentHashMap.newKeySet();
    private final List<String> violations = new ArrayList<>();
    private int failed;

    private BurstDrill(Victim victim, int contacts, int messages, int copies, @Nullable Duration killAfter) {
        this.victim = victim;
        this.contacts = contacts;
        this.messages = messages;
        this.copies = copies;
        this.killAfter = killAfter;
    }

    /**
     * Runs the drill once.
     *
     * @param messages of each contact, one right after the other
     * @param copies how often each message is delivered, all at the same moment
     * @param killAfter time from the first message to the kill; null: nobody is killed
     */
    public static BurstReport run(Victim victim, int contacts, int messages, int copies, @Nullable Duration killAfter) {
        return Inquest.on(victim, () -> new BurstDrill(victim, contacts, messages, copies, killAfter).run());
    }

    private BurstReport run() {
        StubTiming timing = StubTiming.delayed(MODEL);
        try (ModelStub model = ModelStub.start(0, timing, question -> questions.merge(question, 1, Integer::sum));
                MailStub mail = MailStub.start()) {
            Instance instance = Instance.create(victim, name, model.url(), mail.url());
            victim.ready();
            Instant begun = Instant.now();
            write(instance);
            Patience.until(PATIENCE, Duration.ofMillis(250), () -> answered(mail) == contacts);
            Duration took = Duration.between(begun, Instant.now());
            // What must not come has time to come.
            Patience.sleep(Duration.ofSeconds(3));
            return report(mail, took);
        }
    }

    private void write(Instance instance) {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<CompletableFuture<Void>> all = IntStream.range(0, contacts)
                    .mapToObj(contact -> CompletableFuture.runAsync(() -> burst(instance, contact), writers))
                    .toList();
            if (killAfter != null) {
                Patience.sleep(killAfter);
                victim.kill();
                victim.startAgain();
            }
            all.forEach(CompletableFuture::join);
        } finally {
            writers.shutdown();
        }
    }

    private void burst(Instance instance, int contact) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        long before = System.nanoTime();
        for (int message = 0; message < messages; message++) {
            long begun = System.nanoTime();
            while (!deliver(instance, contact, message)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no delivery is acknowledged");
                }
                Patience.sleep(PAUSE);
            }
            // The server may have noted the message before at its very beginning, and this one just now.
            if (System.nanoTime() - before > PAUSED.toNanos()) {
                paused.add(contact);
            }
            before = begun;
        }
    }

    /** Whether all copies were acknowledged; a sender repeats what was not. */
    private boolean deliver(Instance instance, int contact, int message) {
        String id = name + "-" + contact + "-" + message;
        List<CompletableFuture<Integer>> sent = IntStream.range(0, copies)
                .mapToObj(copy -> instance.deliver(jid(contact), id, text(contact, message)))
                .toList();
        deliveries.addAndGet(copies);
        boolean all = true;
        for (CompletableFuture<Integer> one : sent) {
            boolean taken = one.join() == 200;
            refused.addAndGet(taken ? 0 : 1);
            all &= taken;
        }
        return all;
    }

    /** Contacts whose last message stands in an answer. */
    private int answered(MailStub mail) {
        return (int) IntStream.range(0, contacts)
                .filter(contact -> mail.of(number(contact)).stream()
                        .anyMatch(answer -> answer.contains(text(contact, messages - 1)) || answer.startsWith(SORRY)))
                .count();
    }

    private BurstReport report(MailStub mail, Duration took) {
        for (int contact = 0; contact < contacts; contact++) {
            check(contact, mail.of(number(contact)));
        }
        return new BurstReport(
                contacts,
                contacts * messages,
                deliveries.get(),
                refused.get(),
                paused.size(),
                questions.values().stream().mapToInt(Integer::intValue).sum(),
                (int) questions.values().stream().filter(times -> times > 1).count(),
                mail.count(),
                failed,
                mail.again(),
                took,
                List.copyOf(violations.subList(0, Math.min(20, violations.size()))));
    }

    private void check(int contact, List<String> answers) {
        if (answers.stream().anyMatch(answer -> answer.startsWith(SORRY))) {
            failed++;
            return;
        }
        String said = String.join("\n", answers);
        List<String> found =
                TEXT.matcher(said).results().map(MatchResult::group).toList();
        List<String> wanted = IntStream.range(0, messages)
                .mapToObj(message -> text(contact, message))
                .toList();
        if (!found.equals(wanted)) {
            violations.add(jid(contact) + " was answered to " + found);
        } else if (!paused.contains(contact) && answers.size() != 1) {
            violations.add(jid(contact) + " got " + answers.size() + " answers to one burst");
        }
    }

    private static String text(int contact, int message) {
        return "c" + contact + " m" + message + ";";
    }

    private static String number(int contact) {
        return "55" + (1_000_000 + contact);
    }

    private static String jid(int contact) {
        return number(contact) + "@s.whatsapp.net";
    }
}
