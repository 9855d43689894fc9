package org.colloquy.test.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquy.launcher.AppServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.mail.FakeMailServer;
import org.colloquy.test.model.StubModel;
import org.jspecify.annotations.Nullable;

/** One server with the product on it, its database, and a model that the tests script. Shared by all tests of a run. */
public final class Bed implements AutoCloseable {

    /** Where classes stand that take so long that all would wait for them if they came later. */
    public static final int FIRST = 1;

    /** Where classes stand in the order that stop, kill or starve what is shared. */
    public static final int AFTER_THE_GENTLE_TESTS = 2_000_000_000;

    /** How long the product waits for a model before it gives up; short, because tests wait as long. */
    public static final Duration READ_TIMEOUT = Duration.ofSeconds(3);

    /** The server waits for models as long as it does in production; for drills, whose models are slow because the machine is. */
    public static final Map<String, String> PATIENT = Map.of("COLLOQUY_UPSTREAM_READ_TIMEOUT", "PT60S");

    /** How long the console lets nobody in after a few wrong passwords. */
    public static final Duration FIRST_LOCK = Duration.ofSeconds(5);

    /** Whose pages may call OpenAI's API from a browser. */
    public static final String PAGE_ORIGIN = "https://app.example.org";

    /** An administrator's key that the configuration gives {@linkplain #OTHERWISE some} tests. */
    public static final String CONFIGURED_KEY = "cq_configured-administrator-0123456789";

    /** The password of the console's administrator that it gives them. */
    public static final String CONFIGURED_PASSWORD = "configured-password-0123456789";

    /** The settings of a server for those tests that need other ones; they come last and share one start. */
    public static final Map<String, String> OTHERWISE = Map.of(
            "COLLOQUY_ADMIN_PASSWORD", CONFIGURED_PASSWORD,
            "COLLOQUY_BOOTSTRAP_KEY", CONFIGURED_KEY,
            "COLLOQUY_FILES_STORE", "database",
            "COLLOQUY_OPENAI_REQUIRE_BETA_HEADER", "true",
            "COLLOQUY_RUNS_EXPIRY", "PT6S",
            // As if it were not set.
            "COLLOQUY_SANDBOX_ENABLED", "",
            "COLLOQUY_UPSTREAM_READ_TIMEOUT", "PT60S");

    private static final Duration START = Duration.ofMinutes(4);

    private final Instant begun = Instant.now();
    private final Equipment equipment;
    private final @Nullable Postgres postgres;
    private AppServer server;
    private Map<String, String> variables = Map.of();
    private final StubModel stub = new StubModel();
    private final FakeMailServer mail;

    private Bed(Equipment equipment, @Nullable Postgres postgres, FakeMailServer mail) {
        this.equipment = equipment;
        this.mail = mail;
        this.postgres = postgres;
        this.server = equipment.server();
    }

    static Bed start(BedSettings settings) {
        Folders.empty(settings.directory());
        Postgres postgres = settings.onPostgres() ? new Postgres(settings.directory()) : null;
        if (postgres != null) {
            postgres.start();
        }
        FakeMailServer mail = new FakeMailServer();
        Bed bed = new Bed(Equipment.of(settings, postgres, mail), postgres, mail);
        try {
            bed.startServer();
        } catch (RuntimeException e) {
            bed.close();
            throw e;
        }
        return bed;
    }

    /** An administrator of the main workspace. */
    public Colloquy colloquy() {
        return new Colloquy(Door.at(server.baseUri())).as(adminKey());
    }

    /** The first administrator's key, as the server made it when it started for the first time. */
    public String adminKey() {
        return firstSecret("first-api-key");
    }

    /** The password of the console's first administrator, made at the same time. */
    public String adminPassword() {
        return firstSecret("first-admin-password");
    }

    public StubModel stub() {
        return stub;
    }

    public AppServer server() {
        return server;
    }

    /** Where the product's e-mails go. */
    public FakeMailServer mail() {
        return mail;
    }

    /** Starts the server once more; returns when it is ready. */
    public void startServer() {
        server.start(START);
    }

    /**
     * Sees to it that the server runs with just these environment variables besides the usual ones. It goes on with them: whoever
     * needs others says so.
     */
    public void runWith(Map<String, String> besides) {
        if (!server.running() || !variables.equals(besides)) {
            restartWith(besides);
        }
    }

    /** Stops the server and starts it on the same data with these environment variables besides the usual ones. */
    public void restartWith(Map<String, String> besides) {
        server.stop();
        variables = besides;
        server = equipment.server(besides);
        startServer();
    }

    /** Whether the server has a broker. */
    public boolean hasQueues() {
        return equipment.hasQueues();
    }

    /** The database process; only where the build chose PostgreSQL. */
    public Postgres postgres() {
        return Objects.requireNonNull(postgres, "this run has no PostgreSQL");
    }

    /** The folder of this run. */
    public Path directory() {
        return equipment.directory();
    }

    /** The server's data folder. */
    public Path data() {
        return equipment.data();
    }

    /** The server's logs. */
    public List<Path> logs() {
        return server.logs();
    }

    /**
     * Everything that a thief of the disk would hold and that was written in this run: data folder, server with logs and queues,
     * the database's files.
     */
    public List<Path> filesOnDisk() {
        List<Path> places = new ArrayList<>(logs());
        places.add(equipment.data());
        places.addAll(equipment.serverFolders());
        if (postgres != null) {
            places.add(postgres.data());
        }
        return Haystack.writtenSince(begun, places);
    }

    private String firstSecret(String file) {
        try {
            return Files.readString(data().resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
        stub.close();
        mail.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
