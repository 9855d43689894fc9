package org.colloquy.test.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest EAR that answers {@code /health/ready}: with it a server's own start can be timed. */
final class TinyEar {

    private static final String DESCRIPTOR = """
            <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
                <module>
                    <web>
                        <web-uri>tiny.war</web-uri>
                        <context-root>/</context-root>
                    </web>
                </module>
            </application>
            """;

    private TinyEar() {}

    static Path write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream ear = new ZipOutputStream(out)) {
                put(ear, "META-INF/application.xml", DESCRIPTOR.getBytes(StandardCharsets.UTF_8));
                put(ear, "tiny.war", war());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] war() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream war = new ZipOutputStream(bytes)) {
            put(war, "health/ready", "ready\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
