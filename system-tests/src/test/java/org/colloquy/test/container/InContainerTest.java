package org.colloquy.test.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InContainerTest {

    @Test
    void noChecksAreForgotten() throws Exception {
        Path classes =
                Path.of(InContainerIT.class.getResource("InContainerIT.class").toURI());

        List<String> written;
        try (Stream<Path> files = Files.list(classes.getParent())) {
            written = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Checks.class"))
                    .map(name -> name.replace(".class", ""))
                    .toList();
        }

        assertThat(Arrays.stream(InContainerIT.class.getInterfaces()).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(written);
    }
}
