package org.colloquy.test.load;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Watches the server process, and the database's when there is one, over a measured phase. Threads are the platform's. */
final class ProcessMeter implements AutoCloseable {

    private static final long EVERY_MILLIS = 200;

    private final ProcFs server;
    private final ProcFs database;
    private final ProcFs own = new ProcFs(ProcessHandle.current().pid());
    private final long ownCpuBefore = own.cpuMillis();
    private final long cpuBefore;
    private final long databaseCpuBefore;
    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "process-meter");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long peakThreads;
    private volatile long peakRssKb;

    /** Begins to watch; a pid of 0 is not watched. */
    ProcessMeter(long serverPid, long databasePid) {
        server = new ProcFs(serverPid);
        database = new ProcFs(databasePid);
        cpuBefore = server.cpuMillis();
        databaseCpuBefore = database.treeCpuMillis();
        sampler.scheduleAtFixedRate(this::sample, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    ProcessUse take() {
        return new ProcessUse(
                peakThreads,
                peakRssKb / 1024,
                server.cpuMillis() - cpuBefore,
                database.treeCpuMillis() - databaseCpuBefore,
                own.cpuMillis() - ownCpuBefore);
    }

    @Override
    public void close() {
        sampler.shutdownNow();
    }

    private void sample() {
        peakThreads = Math.max(peakThreads, server.status("Threads:"));
        peakRssKb = Math.max(peakRssKb, server.status("VmRSS:"));
    }
}
