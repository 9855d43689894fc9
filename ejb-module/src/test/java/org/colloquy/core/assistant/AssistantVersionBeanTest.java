package org.colloquy.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.api.assistant.VersionDiff.Change;
import org.junit.jupiter.api.Test;

class AssistantVersionBeanTest {

    @Test
    void aDifferenceNamesEachFieldWithBothValues() {
        AssistantState before = state("Ada", null, "[{\"name\":\"f\"}]");
        AssistantState after = state("Ada", "Be brief.", "[{\"name\":\"g\"}]");

        var changes = AssistantVersionBean.changes(before.json(), after.json());

        assertThat(changes).extracting(Change::field).containsExactly("tools", "systemInstructions");
        assertThat(changes.get(0).before()).hasToString("[{\"name\":\"f\"}]");
        assertThat(changes.get(0).after()).hasToString("[{\"name\":\"g\"}]");
        assertThat(changes.get(1).before()).isNull();
        assertThat(changes.get(1).after()).hasToString("\"Be brief.\"");
    }

    @Test
    void equalVersionsHaveNone() {
        assertThat(AssistantVersionBean.changes(
                        state("Ada", null, "[]").json(),
                        state("Ada", null, "[]").json()))
                .isEmpty();
    }

    private static AssistantState state(String name, @org.jspecify.annotations.Nullable String text, String tools) {
        return new AssistantState(
                name, null, text, null, null, "m", 1.0, null, null, null, null, false, null, tools, null, null, null,
                null);
    }
}
