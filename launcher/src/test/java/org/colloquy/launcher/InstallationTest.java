package org.colloquy.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    private Path temporary;

    private final AtomicInteger prepared = new AtomicInteger();
    private Path zip = Path.of("");
    private Path script = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void makeDistribution() throws IOException {
        zip = temporary.resolve("server.zip");
        script = Files.writeString(temporary.resolve("script"), "one");
        folder = temporary.resolve("home");
        pack("server-1/bin/run");
    }

    @Test
    void isUnpackedAndPreparedOnce() {
        assertThat(ensure()).isEqualTo(folder.resolve("server-1"));
        ensure();

        assertThat(folder.resolve("server-1/bin/run")).exists();
        assertThat(prepared).hasValue(1);
    }

    @Test
    void isMadeAnewWhenAScriptHasChanged() throws IOException {
        ensure();
        Files.writeString(script, "two");
        ensure();

        assertThat(prepared).hasValue(2);
    }

    @Test
    void isMadeAnewAfterAPreparationThatFailed() {
        assertThatThrownBy(() -> new Installation(folder).ensure(zip, List.of(script), Map.of(), root -> {
                    throw new LaunchException("cut off");
                }))
                .hasMessage("cut off");
        ensure();

        assertThat(prepared).hasValue(1);
    }

    @Test
    void refusesAnEntryThatLeadsOutOfItsFolder() throws IOException {
        pack("../outside");

        assertThatThrownBy(this::ensure).isInstanceOf(LaunchException.class);
        assertThat(temporary.resolve("outside")).doesNotExist();
    }

    @Test
    void copiesOnlyWhatDiffers() {
        Path copy = temporary.resolve("copy");

        assertThat(Installation.replace(script, copy)).isTrue();
        assertThat(Installation.replace(script, copy)).isFalse();
    }

    private Path ensure() {
        return new Installation(folder).ensure(zip, List.of(script), Map.of(), root -> prepared.incrementAndGet());
    }

    private void pack(String entry) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(1);
        }
    }
}
