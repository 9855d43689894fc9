import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexWriter;
import org.jboss.jandex.Indexer;

/**
 * Gives the libraries of the finished EAR the annotation indexes that WildFly would else make of them at every start
 * (ADR 37). Run by the build: {@code java -cp jandex.jar AnnotationIndexes.java colloquy.ear}. What has an index keeps it, so
 * running it again changes nothing; all entries that it adds bear one time, so that two builds give the same bytes.
 */
final class AnnotationIndexes {

    private static final String INDEX = "META-INF/jandex.idx";
    private static final String OWN = "lib/org.colloquy-";
    private static final LocalDateTime ADDED = LocalDateTime.of(2026, 1, 1, 0, 0);

    private AnnotationIndexes() {}

    public static void main(String[] arguments) throws IOException {
        Path archive = Path.of(arguments[0]);
        Path result = archive.resolveSibling(archive.getFileName() + ".indexed");
        try (ZipFile from = new ZipFile(archive.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(result))) {
            Enumeration<? extends ZipEntry> entries = from.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream content = from.getInputStream(entry)) {
                    put(to, entry, changed(entry.getName(), content.readAllBytes()));
                }
            }
        }
        Files.move(result, archive, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] changed(String name, byte[] content) throws IOException {
        if (name.startsWith("lib/") && name.endsWith(".jar")) {
            byte[] library = indexed(content, false);
            if (name.startsWith(OWN) && library != content) {
                throw new IOException(name + " was built without its index");
            }
            return library;
        }
        if (name.startsWith("WEB-INF/lib/") && name.endsWith(".jar")) {
            return indexed(content, true);
        }
        return name.endsWith(".war") ? withIndexedLibraries(content) : content;
    }

    private static byte[] withIndexedLibraries(byte[] war) throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(war));
                ZipOutputStream to = new ZipOutputStream(result)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                put(to, entry, changed(entry.getName(), from.readAllBytes()));
            }
        }
        return result.toByteArray();
    }

    /**
     * @param web whether the library serves the console: those have beans and parts of pages. What lies in the EAR's
     *     {@code lib} is plain Java to the server, and an index that knows nothing of it says so.
     */
    private static byte[] indexed(byte[] jar, boolean web) throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        Indexer indexer = new Indexer();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream to = new ZipOutputStream(result)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (entry.getName().equals(INDEX)) {
                    return jar;
                }
                byte[] content = from.readAllBytes();
                if (web && isClass(entry.getName())) {
                    indexer.index(new ByteArrayInputStream(content));
                }
                put(to, entry, content);
            }
            ZipEntry added = new ZipEntry(INDEX);
            added.setTimeLocal(ADDED);
            put(to, added, bytes(indexer.complete()));
        }
        return result.toByteArray();
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.startsWith("META-INF/versions/");
    }

    private static boolean isArchive(String name) {
        return name.endsWith(".jar") || name.endsWith(".war");
    }

    private static byte[] bytes(Index index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new IndexWriter(bytes).write(index);
        return bytes.toByteArray();
    }

    /** Archives in archives are stored as they are: to compress them again gains little, and costs each start of a server. */
    private static void put(ZipOutputStream archive, ZipEntry entry, byte[] content) throws IOException {
        ZipEntry copy = new ZipEntry(entry);
        if (copy.isDirectory() || isArchive(copy.getName())) {
            CRC32 sum = new CRC32();
            sum.update(content);
            copy.setMethod(ZipEntry.STORED);
            copy.setSize(content.length);
            copy.setCompressedSize(content.length);
            copy.setCrc(sum.getValue());
        } else {
            copy.setMethod(ZipEntry.DEFLATED);
            copy.setCompressedSize(-1);
        }
        archive.putNextEntry(copy);
        archive.write(content);
        archive.closeEntry();
    }
}
