package org.colloquy.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Contents as files in the data folder, readable for the server's user alone. */
final class DiskStore implements FileStore {

    private final Path root;

    DiskStore(Path root) {
        this.root = root;
    }

    @Override
    public long write(String workspaceId, String id, InputStream content) throws IOException {
        Files.createDirectories(root.resolve(workspaceId), mode("rwx------"));
        Path file = file(workspaceId, id);
        try (FileChannel channel = FileChannel.open(
                        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode("rw-------"));
                OutputStream out = Channels.newOutputStream(channel)) {
            long bytes = content.transferTo(out);
            // Whoever is told that the file is stored must find it after a power failure, too.
            channel.force(true);
            return bytes;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public InputStream read(String workspaceId, String id) throws IOException {
        return Files.newInputStream(file(workspaceId, id));
    }

    @Override
    public void delete(String workspaceId, String id) throws IOException {
        Files.deleteIfExists(file(workspaceId, id));
    }

    private Path file(String workspaceId, String id) {
        Path file = root.resolve(workspaceId).resolve(id).normalize();
        if (!file.startsWith(root) || file.getNameCount() != root.getNameCount() + 2) {
            throw new IllegalArgumentException("not an id of a file");
        }
        return file;
    }

    private static FileAttribute<?>[] mode(String permissions) {
        // Windows has no such modes; there the folder inherits the access list of the user's home.
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
