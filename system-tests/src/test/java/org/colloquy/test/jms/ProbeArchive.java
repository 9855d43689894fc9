package org.colloquy.test.jms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.test.jms.probe.ProbeServlet;

/** The probe as a WAR, packed from the compiled test classes. */
final class ProbeArchive {

    private ProbeArchive() {}

    static Path packInto(Path directory) {
        Path archive = directory.resolve(ProbeClient.NAME + ".war");
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(archive);
            URI zip = URI.create("jar:" + archive.toUri());
            try (FileSystem war = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
                for (Path file : classes()) {
                    Path target = war.getPath("WEB-INF/classes/org/colloquy/test/jms/probe")
                            .resolve(file.getFileName().toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive;
    }

    private static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.list(
                Path.of(ProbeServlet.class.getResource("ProbeServlet.class").toURI())
                        .getParent())) {
            return files.toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
