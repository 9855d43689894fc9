package org.colloquy.test.load;

import java.time.Duration;
import java.util.Arrays;

/** The scenarios that need a running server; their names are those of the command line. */
enum Scenarios implements Scenario {

    /** Sustained messages per second against a model of 50 ms. */
    MESSAGES {
        @Override
        public void run(Bed bed) {
            int[] steps = bed.settings().users() == 0
                    ? new int[] {64, 128, 256}
                    : new int[] {bed.settings().users()};
            int most = Arrays.stream(steps).max().orElseThrow();
            Target model = bed.model(false);
            bed.warmUpModel(model, steps[0]);
            bed.measureModel(model, Plan.forTime(steps[0], Duration.ofSeconds(5)));
            bed.warmUp(bed.colloquy(steps[0], most, false), steps[0]);
            for (int users : steps) {
                bed.measure(
                        "messages",
                        bed.colloquy(users, SESSIONS, false),
                        Plan.forTime(users, bed.settings().time()));
            }
        }
    },

    /** What Colloquy adds to a call of the model: both measured in turns within the same minute. */
    OVERHEAD {
        @Override
        public void run(Bed bed) {
            int users = bed.settings().usersOr(16);
            Target model = bed.model(false);
            Target colloquy = bed.colloquy(users, SESSIONS, false);
            bed.warmUpModel(model, users);
            bed.warmUp(colloquy, users);
            Comparison.run(bed, users, model, colloquy, result -> result.millisAt(50), result -> result.millisAt(99));
        }
    },

    /** Two thousand questions waiting for a model of two seconds at once. */
    INFLIGHT {
        @Override
        public void run(Bed bed) {
            int users = bed.settings().usersOr(2_000);
            Target colloquy = bed.colloquy(users, users, false);
            bed.warmUp(bed.colloquy(64, 64, false), 64);
            bed.stub().retime(StubTiming.delayed(Duration.ofSeconds(2)));
            bed.stub().takePeakInFlight();
            long turns = 5L * users;
            LoadResult result = bed.measure("in flight", colloquy, new Plan(users, Duration.ofSeconds(60), turns));
            bed.report()
                    .note("calls waiting at the model at once: " + bed.stub().takePeakInFlight() + "; answered "
                            + result.answered() + " of " + (result.answered() + result.failed()));
            bed.stub().retime(bed.settings().timing());
        }
    },

    /** Time to the first token of streamed answers. */
    STREAM {
        @Override
        public void run(Bed bed) {
            int users = bed.settings().usersOr(64);
            Target model = bed.model(true);
            Target colloquy = bed.colloquy(users, SESSIONS, true);
            bed.warmUpModel(model, users);
            bed.warmUp(colloquy, users);
            Comparison.run(
                    bed,
                    users,
                    model,
                    colloquy,
                    result -> result.firstTokenMillisAt(50),
                    result -> result.firstTokenMillisAt(99));
        }
    },

    /** The same for runs of assistants. */
    ASSISTANTS {
        @Override
        public void run(Bed bed) {
            int users = bed.settings().usersOr(64);
            Target model = bed.model(true);
            Target assistants = bed.assistants(users, SESSIONS);
            bed.warmUpModel(model, users);
            bed.warmUp(assistants, users);
            Comparison.run(
                    bed,
                    users,
                    model,
                    assistants,
                    result -> result.firstTokenMillisAt(50),
                    result -> result.firstTokenMillisAt(99));
        }
    },

    /** Thousands of streams of runs at once. */
    HELD {
        @Override
        public void run(Bed bed) {
            Held.run(bed);
        }
    };

    private static final int SESSIONS = 1_000;
}
