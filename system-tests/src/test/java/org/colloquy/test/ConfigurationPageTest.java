package org.colloquy.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about configuration and the code name the same keys. */
class ConfigurationPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/configuration.md");
    private static final List<String> MODULES = List.of("api-module", "ejb-module", "web-module", "launcher", "ear");
    private static final Pattern IN_SETTINGS =
            Pattern.compile("\"(colloquy\\.[a-z0-9.-]+|OPENAI_[A-Z_]+|COLLOQUY_[A-Z_]+)\"");
    private static final Pattern IN_SCRIPTS = Pattern.compile("\\$\\{(?:env\\.|ENV=)((?:COLLOQUY|OPENAI)_[A-Z_]+)");
    private static final Pattern IN_FIRST_CELL = Pattern.compile("^\\|([^|]*)\\|", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`((?:colloquy\\.|OPENAI_|COLLOQUY_)[A-Za-z0-9._-]+)`");

    @Test
    void everySettingStandsOnThePageAndThePageNamesNoOther() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String module : MODULES) {
            collect(read, ROOT.resolve(module).resolve("src/main/java"), "Settings.java", IN_SETTINGS);
            collect(read, ROOT.resolve(module).resolve("src/main/server"), "", IN_SCRIPTS);
        }

        assertThat(read).hasSizeGreaterThan(10);
        assertThat(documented()).containsExactlyElementsOf(read);
    }

    @Test
    void settingsAreReadInSettingsClassesOnly() throws IOException {
        Set<String> elsewhere = new TreeSet<>();
        for (String module : MODULES) {
            for (Path file : files(ROOT.resolve(module).resolve("src/main/java"), ".java")) {
                boolean defines = Pattern.compile("Setting\\.(text|optionalText|number|flag|duration)\\(")
                        .matcher(Files.readString(file))
                        .find();
                if (defines && !file.toString().endsWith("Settings.java")) {
                    elsewhere.add(file.toString());
                }
            }
        }

        assertThat(elsewhere).isEmpty();
    }

    private static Set<String> documented() throws IOException {
        Set<String> documented = new TreeSet<>();
        Matcher cells = IN_FIRST_CELL.matcher(Files.readString(PAGE));
        while (cells.find()) {
            find(documented, cells.group(1), CODE);
        }
        return documented;
    }

    private static void collect(Set<String> names, Path directory, String ending, Pattern pattern) throws IOException {
        for (Path file : files(directory, ending)) {
            find(names, Files.readString(file), pattern);
        }
    }

    private static void find(Set<String> names, String text, Pattern pattern) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            names.add(asEnvironmentName(found.group(1)));
        }
    }

    /** {@code colloquy.db.url} and {@code COLLOQUY_DB_URL} are the same setting. */
    private static String asEnvironmentName(String key) {
        return key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    private static List<Path> files(Path directory, String ending) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }
}
