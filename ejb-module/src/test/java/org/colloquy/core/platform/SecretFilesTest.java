package org.colloquy.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    @TempDir
    private Path folder;

    @Test
    void onlyTheOwnerCanReadAFileAndTheFolderMadeForIt() throws IOException {
        Path file = folder.resolve("keys").resolve("first");
        SecretFiles.write(file, "secret\n");

        assertThat(SecretFiles.find(file)).contains("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void replacesAFileInOneStepAndLeavesNoDraft() throws IOException {
        Path file = folder.resolve("first");
        SecretFiles.write(file, "old");
        SecretFiles.write(file, "new");

        assertThat(SecretFiles.find(file)).contains("new");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aMissingFileIsEmpty() {
        assertThat(SecretFiles.find(folder.resolve("missing"))).isEmpty();
    }
}
