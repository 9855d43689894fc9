package org.colloquy.core.flow.errand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.api.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictSchemaTest {

    private static boolean allows(String schema) {
        return StrictSchema.allows(Json.read(schema.replace('\'', '"'), JsonNode.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'object','properties':{},'required':[],'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'type':['string','null']},'b':{'type':'array','items':{'$ref':'#/$defs/c'}}},"
                        + "'required':['b','a'],'additionalProperties':false,'$defs':{'c':{'enum':['x']}}}"
            })
    void aClosedSchemaIsStrict(String schema) {
        assertThat(allows(schema)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'string'}",
                "{'type':'object','properties':{'a':{'type':'string'}},'required':['a']}",
                "{'type':'object','properties':{'a':{'type':'string'}},'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'type':'object','properties':{'b':{}}}},'required':['a'],'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'type':'string','minLength':2}},'required':['a'],'additionalProperties':false}",
                "{'type':'object','properties':{},'additionalProperties':false,'allOf':[]}"
            })
    void anyOtherSchemaIsOnlyAWish(String schema) {
        assertThat(allows(schema)).isFalse();
    }
}
