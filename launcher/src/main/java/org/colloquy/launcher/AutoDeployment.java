package org.colloquy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Payara's folder for automatic deployment: the server notes beside an archive what became of it. */
final class AutoDeployment {

    private static final Duration POLL = Duration.ofMillis(200);

    private AutoDeployment() {}

    /** Puts an archive there unless it is there already and was deployed. */
    static Path place(Path archive, PayaraDomain domain) {
        Path target = domain.folder().resolve("autodeploy").resolve(archive.getFileName());
        try {
            if (Installation.replace(archive, target) || !Files.exists(note(target, "_deployed"))) {
                Files.deleteIfExists(note(target, "_deployed"));
                Files.deleteIfExists(note(target, "_deployFailed"));
            }
        } catch (IOException e) {
            throw new LaunchException("The notes beside " + target + " cannot be removed", e);
        }
        return target;
    }

    static void await(Path target, Instant deadline, ServerProcess process) {
        while (!Files.exists(note(target, "_deployed"))) {
            if (Files.exists(note(target, "_deployFailed"))
                    || !process.running()
                    || Instant.now().isAfter(deadline)) {
                throw new LaunchException(target + " was not deployed:\n" + process.tail());
            }
            Pause.of(POLL);
        }
    }

    private static Path note(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }
}
