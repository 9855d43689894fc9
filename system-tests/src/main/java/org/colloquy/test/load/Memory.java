package org.colloquy.test.load;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What a Java process holds: as it is, and after a full collection, without which most of a growth is garbage.
 *
 * @param liveKb resident memory after the collection
 */
record Memory(long rssKb, long liveKb, long threads) {

    static Memory of(long pid) {
        ProcFs process = new ProcFs(pid);
        long rss = process.status("VmRSS:");
        long threads = process.status("Threads:");
        collect(pid);
        return new Memory(rss, process.status("VmRSS:"), threads);
    }

    long rssMb() {
        return rssKb / 1024;
    }

    long liveMb() {
        return liveKb / 1024;
    }

    private static void collect(long pid) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("no collection in process " + pid);
            }
        } catch (IOException e) {
            throw new IllegalStateException("no collection in process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
