package org.colloquy.test.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for words in files of any kind, byte by byte. */
public final class Haystack {

    private Haystack() {}

    /** Those of the files in which the word stands, in UTF-8 or in UTF-16. */
    public static List<Path> find(List<Path> files, String word) {
        return files.stream().filter(file -> holds(file, word)).toList();
    }

    /** The files below these places that were written since a time: what is older, such as the server's own, holds no secret. */
    static List<Path> writtenSince(Instant time, List<Path> places) {
        List<Path> found = new ArrayList<>();
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !lastWritten(file).isBefore(time))
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static Instant lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            // A server may remove a file between the listing and the look.
            return Instant.MIN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            // Latin 1 keeps every byte as one character, so that a text search is a byte search.
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return content.contains(asLatin1(word.getBytes(StandardCharsets.UTF_8)))
                    || content.contains(asLatin1(word.getBytes(StandardCharsets.UTF_16BE)))
                    || content.contains(asLatin1(word.getBytes(StandardCharsets.UTF_16LE)));
        } catch (NoSuchFileException e) {
            // A database may remove a file between the listing and the look.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String asLatin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
