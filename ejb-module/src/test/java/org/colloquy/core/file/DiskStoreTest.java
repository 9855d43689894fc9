package org.colloquy.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {

    @TempDir
    private Path root;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        DiskStore store = new DiskStore(root);

        assertThat(store.write("ws_1", "file_1", bytes("hello"))).isEqualTo(5);

        try (InputStream content = store.read("ws_1", "file_1")) {
            assertThat(content).hasContent("hello");
        }
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        new DiskStore(root).write("ws_1", "file_1", bytes("hello"));

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(root.resolve("ws_1").resolve("file_1"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("ws_1"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsTooLargeLeavesNothingBehind() {
        DiskStore store = new DiskStore(root);

        assertThatThrownBy(() -> store.write("ws_1", "file_1", new BoundedContent(bytes("hello"), 4)))
                .isInstanceOf(BoundedContent.TooLargeException.class);
        assertThat(root.resolve("ws_1")).isEmptyDirectory();
    }

    @Test
    void anIdIsNoWayOut() {
        DiskStore store = new DiskStore(root);

        assertThatThrownBy(() -> store.read("ws_1", "../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.delete("ws_1", "..")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.delete("..", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deletingTwiceIsDeletingOnce() throws IOException {
        DiskStore store = new DiskStore(root);
        store.write("ws_1", "file_1", bytes("hello"));

        store.delete("ws_1", "file_1");
        store.delete("ws_1", "file_1");

        assertThat(root.resolve("ws_1")).isEmptyDirectory();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
