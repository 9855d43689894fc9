package org.colloquy.test.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What the threads of another Java process are doing. */
public final class ThreadDump {

    private static final int SECONDS = 30;

    private ThreadDump() {}

    /** Asks the process; says why when it does not answer, since whoever asks is busy with another failure. */
    public static String of(long pid) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Path dump = Files.createTempFile("threads", ".txt");
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "Thread.print", "-l")
                    .redirectErrorStream(true)
                    .redirectOutput(dump.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "process " + pid + " does not answer";
            }
            String text = Files.readString(dump, StandardCharsets.UTF_8);
            Files.delete(dump);
            return text;
        } catch (IOException e) {
            return "threads of process " + pid + " cannot be shown: " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
