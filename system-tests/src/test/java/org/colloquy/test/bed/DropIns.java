package org.colloquy.test.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The product's archive with what other teams have dropped into it: the sample shop, a jar of functions, and an EJB module of
 * functions. Nothing else of the archive is touched.
 */
final class DropIns {

    private static final String PACKAGE = "org/colloquy/test/function/";
    private static final String EJB_MODULE = "guarded.jar";
    private static final String APPLICATION = "META-INF/application.xml";

    private DropIns() {}

    /** Packs the archive anew for this run. */
    static Path into(BedSettings settings) {
        Path folder = settings.directory().resolve("archive");
        Path archive = folder.resolve(settings.archive().getFileName().toString());
        try {
            Files.createDirectories(folder);
            Files.copy(settings.archive(), archive, StandardCopyOption.REPLACE_EXISTING);
            Path team = pack(folder.resolve("team.jar"), "team");
            Path guarded = pack(folder.resolve(EJB_MODULE), "guarded");
            try (FileSystem zip = FileSystems.newFileSystem(archive)) {
                if (archive.toString().endsWith(".ear")) {
                    add(zip, "lib", List.of(settings.shop(), team));
                    add(zip, "", List.of(guarded));
                    declareModule(zip.getPath(APPLICATION));
                } else {
                    add(zip, "WEB-INF/lib", List.of(settings.shop(), team, guarded));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive;
    }

    private static void add(FileSystem zip, String folder, List<Path> jars) throws IOException {
        for (Path jar : jars) {
            Files.copy(jar, zip.getPath(folder, jar.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void declareModule(Path descriptor) throws IOException {
        String xml = Files.readString(descriptor);
        Files.writeString(
                descriptor, xml.replaceFirst("<module>", "<module><ejb>" + EJB_MODULE + "</ejb></module><module>"));
    }

    private static Path pack(Path jar, String name) throws IOException {
        Files.deleteIfExists(jar);
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Path target = zip.getPath(PACKAGE + name);
            Files.createDirectories(target);
            for (Path file : classes(name)) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
            Files.createDirectories(zip.getPath("META-INF"));
            Files.writeString(
                    zip.getPath("META-INF/beans.xml"),
                    "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                            + " bean-discovery-mode=\"annotated\"/>");
        }
        return jar;
    }

    private static List<Path> classes(String name) throws IOException {
        try {
            Path tests = Path.of(DropIns.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.list(tests.resolve(PACKAGE + name))) {
                return files.toList();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
