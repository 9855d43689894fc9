package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.api.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPathTest {

    private static final JsonNode ANSWER = Json.read(
            Scenario.quoted("{'id':7,'none':null,'a b':{'c':'d'},'products':[{'category':'tea','tags':['x','y']},"
                    + "{'category':'mugs','tags':['z'],'sizes':[[1],[2,3]]}]}"),
            JsonNode.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "id|7",
                "$.id|7",
                "none|null",
                "products[1].category|\"mugs\"",
                "$.products[0].tags[1]|\"y\"",
                "products[*].category|[\"tea\",\"mugs\"]",
                "products.flatMap.category|[\"tea\",\"mugs\"]",
                "products.flatMap.tags|[\"x\",\"y\",\"z\"]",
                "products[*].tags[*]|[\"x\",\"y\",\"z\"]",
                "a b.c|\"d\"",
                "['a b']['c']|\"d\"",
                "products[1].sizes.flatMap|[1,2,3]"
            })
    void partsAreFoundWhereTheyAre(String path, String part) {
        assertThat(AnswerPath.valid(path)).isTrue();
        assertThat(AnswerPath.find(ANSWER, path)).map(JsonNode::toString).contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "products[2].category", "id.deeper", "products.category", "id[0]"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(AnswerPath.valid(path)).isTrue();
        assertThat(AnswerPath.find(ANSWER, path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "$",
                "a..b",
                "a[",
                "a[-1]",
                "a[?(@.b)]",
                "$..a",
                "a[1:2]",
                "a.length()",
                "a['b",
                "a]",
                "a[1].",
                "'a'"
            })
    void whatIsNoPathIsRefused(String path) {
        assertThat(AnswerPath.valid(path)).isFalse();
        assertThat(AnswerPath.find(ANSWER, path)).isEmpty();
    }
}
