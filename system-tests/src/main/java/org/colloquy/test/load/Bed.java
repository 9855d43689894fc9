package org.colloquy.test.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What the load scenarios share: the stub, the server, a chatbot that leads to the stub, and sessions with it. */
final class Bed implements AutoCloseable {

    private static final int CONNECTIONS = 5_200;

    private final BenchSettings settings;
    private final Report report;
    private final Subject subject;
    private final ModelStub stub;
    private final Wire direct;
    private final ColloquyApi api;
    private final AssistantsApi assistants;
    private final String chatbot;

    Bed(BenchSettings settings, Report report, Subject subject) {
        this.settings = settings;
        this.report = report;
        this.subject = subject;
        stub = ModelStub.start(settings.timing());
        direct = new Wire(URI.create(stub.url()), "sk-benchmark-0000", CONNECTIONS);
        api = new ColloquyApi(subject.url(), subject.adminKey(), CONNECTIONS);
        assistants = new AssistantsApi(subject.url(), subject.adminKey(), CONNECTIONS);
        chatbot = api.chatbot(stub.url());
        api.askAt(stub.url(), 10_000);
    }

    BenchSettings settings() {
        return settings;
    }

    Report report() {
        return report;
    }

    ModelStub stub() {
        return stub;
    }

    Target colloquy(int users, int sessions, boolean streamed) {
        List<String> ids = api.sessions(chatbot, Math.max(users, sessions));
        return new ColloquyTarget(api, ids, users, streamed);
    }

    /** Streamed runs on threads of {@code /v1}. */
    Target assistants(int users, int threads) {
        String assistant = assistants.assistant();
        return new AssistantsTarget(assistants, assistant, assistants.threads(Math.max(users, threads)), users);
    }

    AssistantsApi assistants() {
        return assistants;
    }

    /** The server's process. */
    long pid() {
        return subject.pid();
    }

    ProcessMeter meter() {
        return new ProcessMeter(subject.pid(), subject.databasePid());
    }

    Target model(boolean streamed) {
        return new DirectTarget(direct, streamed);
    }

    /** Load through Colloquy that is not reported, so that code is compiled and pools are filled. */
    void warmUp(Target colloquy, int users) {
        report.say("warming up for " + settings.warmUp().toSeconds() + " s");
        LoadResult result = ClosedLoop.run(api.wire().vertx(), colloquy, Plan.forTime(users, settings.warmUp()));
        report.errors(result);
    }

    LoadResult measure(String phase, Target colloquy, Plan plan) {
        try (ProcessMeter meter = meter()) {
            LoadResult result = ClosedLoop.run(api.wire().vertx(), colloquy, plan);
            report.row(Row.of(phase, plan.users(), result, meter.take()));
            report.errors(result);
            return result;
        }
    }

    LoadResult measureModel(Target model, Plan plan) {
        LoadResult result = ClosedLoop.run(direct.vertx(), model, plan);
        report.row(Row.of("model itself", plan.users(), result, ProcessUse.NONE));
        report.errors(result);
        return result;
    }

    /** A short unmeasured phase against the model alone, so that the load generator's own code is compiled. */
    void warmUpModel(Target model, int users) {
        ClosedLoop.run(direct.vertx(), model, Plan.forTime(users, Duration.ofSeconds(3)));
    }

    @Override
    public void close() {
        assistants.close();
        api.close();
        direct.close();
        stub.close();
    }
}
