package org.colloquy.test.drill;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.colloquy.test.load.AssistantsApi;
import org.colloquy.test.load.ColloquyApi;
import org.colloquy.test.load.FunctionStub;
import org.colloquy.test.load.ModelStub;
import org.colloquy.test.load.StubTiming;

/**
 * Kills the server with runs of kept threads in flight: a third of them at the model or streaming its words, a third waiting for
 * functions of their callers, a third in functions of the server of which some are done. Starts it again and checks that every run
 * ended once with one answer, and that no function was called again whose output had been stored. The server has to be allowed
 * to call functions at private addresses.
 */
public final class RunKillDrill implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RunKillDrill.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration MOMENT = Duration.ofMillis(10);

    private final Victim victim;
    private final int each;
    private final StubTiming talk;
    private final Duration killAfter;
    private final String name = "d" + Long.toString(System.nanoTime(), 36);
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final ModelStub model = ModelStub.start(0, StubTiming.delayed(MOMENT), asked::add);
    private final FunctionStub functions = FunctionStub.start(Duration.ofMinutes(5));
    private final List<DrilledRun> streaming = new ArrayList<>();
    private final List<DrilledRun> waiting = new ArrayList<>();
    private final List<DrilledRun> executing = new ArrayList<>();

    private RunKillDrill(Victim victim, int runs, StubTiming talk, Duration killAfter) {
        this.victim = victim;
        this.each = runs / 3;
        this.talk = talk;
        this.killAfter = killAfter;
    }

    /**
     * Runs the drill once.
     *
     * @param runs in flight at the kill
     * @param talk how the model takes its time
     * @param killAfter time to the kill from when all runs have begun; after the model's thinking words are streaming, then
     *     answers are being stored
     */
    public static RunKillReport run(Victim victim, int runs, StubTiming talk, Duration killAfter) {
        try (RunKillDrill drill = new RunKillDrill(victim, runs, talk, killAfter)) {
            RunKillReport report = Inquest.on(victim, drill::run);
            LOG.log(Level.INFO, "{0}", report);
            return report;
        }
    }

    @Override
    public void close() {
        functions.close();
        model.close();
    }

    private RunKillReport run() {
        int[] before = beginAndKill();
        model.retime(StubTiming.delayed(MOMENT));
        functions.hurry(MOMENT);
        victim.startAgain();
        Instant ready = Instant.now();
        try (AssistantsApi api = api()) {
            waiting.forEach(run -> run.submit(api));
            Patience.until(
                    PATIENCE, Duration.ofMillis(500), () -> all().stream().allMatch(run -> run.settled(api)));
            Duration recovery = Duration.between(ready, Instant.now());
            return report(api, before, recovery);
        }
    }

    /** Returns how many runs were streaming, waiting, executing and ended at the kill. */
    private int[] beginAndKill() {
        try (AssistantsApi api = api();
                ColloquyApi admin = new ColloquyApi(victim.url(), victim.adminKey(), 4)) {
            admin.askAt(model.url(), 10_000);
            admin.function("fast_" + name, functions.fastUrl());
            admin.function("slow_" + name, functions.slowUrl());
            wait(api, api.assistant("ask_" + name));
            execute(api, api.assistant("fast_" + name, "slow_" + name));
            victim.ready();
            stream(api, api.assistant());
            Patience.sleep(killAfter);
            int ended = (int) streaming.stream().filter(DrilledRun::heardItsEnd).count();
            victim.kill();
            return new int[] {each - ended, waiting.size(), executing.size(), ended};
        }
    }

    private void wait(AssistantsApi api, String assistant) {
        for (String thread : api.threads(each)) {
            waiting.add(begin(api, thread, assistant, "call ask_" + name));
        }
        Patience.until(
                PATIENCE,
                Duration.ofMillis(100),
                () -> waiting.stream().allMatch(run -> run.status(api).equals("requires_action")));
    }

    private void execute(AssistantsApi api, String assistant) {
        String both = "call fast_" + name + " and call slow_" + name;
        for (String thread : api.threads(each)) {
            executing.add(begin(api, thread, assistant, both));
        }
        Patience.until(
                PATIENCE, Duration.ofMillis(100), () -> executing.stream().allMatch(run -> run.noteOutputs(api) > 0));
    }

    private static DrilledRun begin(AssistantsApi api, String thread, String assistant, String question) {
        DrilledRun run = new DrilledRun(thread, question);
        run.identify(api.run(thread, assistant, question).getString("id"));
        return run;
    }

    private void stream(AssistantsApi api, String assistant) {
        List<String> threads = api.threads(each);
        model.retime(talk);
        for (String thread : threads) {
            DrilledRun run = new DrilledRun(thread, "question on " + thread + " in drill " + name);
            streaming.add(run);
            // Whether it ends well is not known to anybody whose server is killed.
            api.listen(thread, assistant, run.question(), run).otherwise(-1);
        }
        Patience.until(PATIENCE, Duration.ofMillis(5), () -> streaming.stream().allMatch(run -> run.id() != null));
    }

    private RunKillReport report(AssistantsApi api, int[] before, Duration recovery) {
        Set<String> stored = new HashSet<>();
        all().forEach(run -> stored.addAll(run.storedOutputs()));
        List<String> violations = new ArrayList<>();
        all().stream()
                .filter(run -> run.id() != null || asked.contains(run.question()))
                .forEach(run -> violations.addAll(run.violations(api)));
        streaming.forEach(run -> run.checkReplay(api, violations));
        checkFunctions(stored, violations);
        return new RunKillReport(
                before[0] + before[1] + before[2],
                before[0],
                before[1],
                before[2],
                before[3],
                count(run -> run.status(api).equals("completed")),
                stored.size(),
                (int) functions.executions().values().stream()
                        .filter(times -> times > 1)
                        .count(),
                recovery,
                List.copyOf(violations));
    }

    private void checkFunctions(Set<String> stored, List<String> violations) {
        functions.executions().forEach((call, times) -> {
            if (times > 1 && stored.contains(call)) {
                violations.add("call " + call + " was made " + times + " times although its output was stored");
            }
        });
        if (stored.isEmpty() || functions.executions().size() < stored.size()) {
            violations.add(
                    "the functions were not called: " + functions.executions().size() + " of " + stored.size());
        }
    }

    private int count(Predicate<DrilledRun> wanted) {
        return (int) all().stream().filter(wanted).count();
    }

    private List<DrilledRun> all() {
        List<DrilledRun> all = new ArrayList<>(streaming);
        all.addAll(waiting);
        all.addAll(executing);
        return all;
    }

    private AssistantsApi api() {
        return new AssistantsApi(victim.url(), victim.adminKey(), each * 3 + 10);
    }
}
