package org.colloquy.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.colloquy.core.template.Template.Escape;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static String fill(String text, Map<String, Object> values) {
        return Template.fill(text, values, Escape.NONE, 100);
    }

    @Test
    void valuesAreNotReachedInto() {
        assertThat(fill("{{#name}}[{{length}}{{value}}{{hash}}{{class}}]{{/name}}", Map.of("name", "Ana")))
                .isEqualTo("[]");
    }

    @Test
    void listsAreShownAndGoneThrough() {
        assertThat(fill("{{list}}: {{#list}}<{{.}}>{{/list}}", Map.of("list", List.of("a", "b"))))
                .isEqualTo("a, b: <a><b>");
        assertThat(fill("{{list}}{{^list}}none{{/list}}", Map.of("list", List.of())))
                .isEqualTo("none");
    }

    @Test
    void valuesAreEscapedAndTextsAreNot() {
        assertThat(Template.fill("a{{b}}a", Map.of("b", "a"), value -> value.replace("a", "-"), 100))
                .isEqualTo("a-a");
    }

    @Test
    void whatBecomesTooLongIsStoppedOnTheWay() {
        Map<String, Object> values = Map.of("list", Collections.nCopies(1_000, "x"));

        assertThatThrownBy(() -> fill("{{#list}}{{#list}}word{{/list}}{{/list}}", values))
                .isInstanceOf(Template.TooLongException.class);
    }
}
