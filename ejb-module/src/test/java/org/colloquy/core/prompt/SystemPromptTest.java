package org.colloquy.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.colloquy.api.contact.ContactView;
import org.junit.jupiter.api.Test;

/** The prompts in {@code *.txt} beside this class are what models get, to the letter. */
class SystemPromptTest {

    @Test
    void hasEverySectionInTheDocumentedOrder() throws IOException {
        ContactView ana = Samples.client(
                "Ana", "ana@example.org", "+49 30 1", new TreeMap<>(Map.of("goal", "sleep", "team", "IT")));

        assertThat(prompt(Samples.scene("Be kind.", "Use open questions.", ana, "PRIVACY: Tell nobody.")))
                .isEqualTo(golden("everything.txt"));
    }

    @Test
    void leavesOutWhatIsNotKnown() throws IOException {
        ContactView ana = Samples.client("Ana", null, null, Map.of());

        assertThat(prompt(Samples.scene(null, " ", ana, ""))).isEqualTo(golden("name-only.txt"));
    }

    @Test
    void fillsInVariablesOfClientSessionAndWorkspace() throws IOException {
        ContactView ana = Samples.client("Ana", "ana@example.org", null, Map.of("goal", "sleep"));

        assertThat(prompt(Samples.scene(
                        "You work for {{workspace.name}}, as {{chatbot.name}}.",
                        "{{client.name}} wants {{client.metadata.goal}}{{client.metadata.absent}}."
                                + "{{#client.phone}} Call {{client.phone}}.{{/client.phone}}"
                                + "{{^client.phone}} Do not call.{{/client.phone}}"
                                + " This is {{session.id}} of {{session.createdAt}}.",
                        ana,
                        "")))
                .isEqualTo(golden("variables.txt"));
    }

    @Test
    void keepsEveryShippedTextWithinAPromptOfItsOwn() throws IOException {
        ContactView ana = Samples.client("Ana", null, null, Map.of());
        var coaching = Presets.find("coaching").orElseThrow();

        assertThat(prompt(Samples.scene(coaching.systemInstructions(), coaching.promptTemplate(), ana, "")))
                .isEqualTo(golden("coaching.txt"));
    }

    private static String prompt(Scene scene) {
        return SystemPrompt.of(scene);
    }

    private static String golden(String file) throws IOException {
        try (InputStream text = Objects.requireNonNull(SystemPromptTest.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
