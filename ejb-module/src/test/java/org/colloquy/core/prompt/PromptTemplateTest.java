package org.colloquy.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.colloquy.api.error.AppException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTemplateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client.nickname",
                "name",
                "client",
                "client.name.class",
                "session.token",
                "workspace.id",
                "client.metadata.a.b",
                "this"
            })
    void anUnknownVariableIsNamed(String variable) {
        for (String tag : new String[] {"{{%s}}", "{{{%s}}}", "{{#%s}}x{{/%s}}", "{{^%s}}x{{/%s}}"}) {
            assertThatThrownBy(() -> PromptTemplate.check("promptTemplate", tag.replace("%s", variable)))
                    .isInstanceOfSatisfying(
                            AppException.class,
                            e -> assertThat(e.violations()).singleElement().satisfies(violation -> {
                                assertThat(violation.field()).isEqualTo("promptTemplate");
                                assertThat(violation.message()).contains("'" + variable + "'");
                            }));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "{ single }",
                "{{client.name}} {{ client.email }} {{client.phone}} {{client.externalId}}",
                "{{client.metadata.goal}} {{client.metadata.cost-center}}",
                "{{session.id}} {{session.createdAt}} {{session.expiresAt}}",
                "{{workspace.name}} {{chatbot.name}} {{chatbot.description}}",
                "{{#client.phone}}{{client.phone}}{{/client.phone}}{{^client.phone}}none{{/client.phone}}",
                "{{! a remark }}"
            })
    void whatIsKnownCanBeSaved(String text) {
        assertThatCode(() -> PromptTemplate.check("promptTemplate", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{client.name",
                "{{#client.name}}",
                "{{/client.name}}",
                "{{}}",
                "{{> other}}",
                "{{=<% %>=}}<% client.name %>"
            })
    void whatIsNoTemplateIsRefusedAndLeftAloneWhereItIsStored(String text) {
        assertThatThrownBy(() -> PromptTemplate.check("f", text)).isInstanceOf(AppException.class);
        assertThat(PromptTemplate.fill(text, Map.of("client", Map.of("name", "x"))))
                .isEqualTo(text);
    }

    @Test
    void aTemplateHasABoundedDepthAndNumberOfVariables() {
        String deep = "{{#client.name}}".repeat(5_000) + "{{/client.name}}".repeat(5_000);
        String wide = "{{client.name}}".repeat(1_001);

        assertThatThrownBy(() -> PromptTemplate.check("f", deep)).isInstanceOf(AppException.class);
        assertThatThrownBy(() -> PromptTemplate.check("f", wide)).isInstanceOf(AppException.class);
    }

    @Test
    void everyShippedTextCanBeSaved() {
        assertThat(Presets.all())
                .extracting("id")
                .containsExactly("coaching", "support-desk", "hr", "it-help", "generic");
        assertThat(Presets.all()).allSatisfy(preset -> {
            PromptTemplate.check("systemInstructions", preset.systemInstructions());
            PromptTemplate.check("promptTemplate", preset.promptTemplate());
        });
    }
}
