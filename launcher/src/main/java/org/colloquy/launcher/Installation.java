package org.colloquy.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A server's folder: unpacked and prepared once, and anew when what it was made of has changed. A stamp that is written last
 * tells a finished folder from one whose making was interrupted.
 */
final class Installation {

    private static final String STAMP = "colloquy.stamp";

    private final Path folder;

    Installation(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder unless a finished one is there.
     *
     * @param parts files whose contents make a difference; the distribution counts by name and size
     * @param settings what the preparation writes down for good; only a digest of it is kept
     * @param prepare what makes the unpacked server ready for Colloquy; gets the unpacked server's own folder
     * @return the unpacked server's own folder
     */
    Path ensure(Path distribution, List<Path> parts, Map<String, String> settings, Consumer<Path> prepare) {
        try {
            String wanted = stamp(distribution, parts, settings);
            Path stamp = folder.resolve(STAMP);
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
                delete(folder);
                unzip(distribution, folder);
                prepare.accept(root());
                Files.writeString(stamp, wanted);
            }
            return root();
        } catch (IOException e) {
            throw new LaunchException("The server cannot be unpacked into " + folder, e);
        }
    }

    /** Copies a file unless an equal one is there; true when it was copied. */
    static boolean replace(Path from, Path to) {
        try {
            if (Files.exists(to) && Files.mismatch(from, to) < 0) {
                return false;
            }
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new LaunchException(from + " cannot be copied to " + to, e);
        }
    }

    private Path root() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new LaunchException("The distribution holds no folder"));
        }
    }

    private static String stamp(Path distribution, List<Path> parts, Map<String, String> settings) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (distribution.getFileName() + " " + Files.size(distribution)).getBytes(StandardCharsets.UTF_8));
            digest.update(new TreeMap<>(settings).toString().getBytes(StandardCharsets.UTF_8));
            for (Path part : parts) {
                digest.update(Files.readAllBytes(part));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("An entry leads out of the folder: " + entry.getName());
                }
                write(entries, entry, target);
            }
        }
    }

    private static void write(InputStream entries, ZipEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.copy(entries, target);
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new LaunchException(folder + " cannot be deleted", e);
        }
    }
}
