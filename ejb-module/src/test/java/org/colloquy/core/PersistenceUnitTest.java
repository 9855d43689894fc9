package org.colloquy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PersistenceUnitTest {

    @Test
    void everyEntityIsListedAndNothingElse() throws IOException {
        List<String> annotated = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.colloquy.core").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Converter.class))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(listed()).containsExactlyInAnyOrderElementsOf(annotated);
    }

    private static List<String> listed() throws IOException {
        try (var file = PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            assertThat(file).isNotNull();
            String xml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("<class>(.+?)</class>")
                    .matcher(xml)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }
    }
}
