package org.colloquy.web.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.api.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaSampleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'string'} | 'sandbox'",
                "{'type':'string','minLength':9} | 'sandboxxx'",
                "{'type':'string','maxLength':4} | 'sand'",
                "{'type':'string','format':'date'} | '2000-01-01'",
                "{'type':'string','enum':['red','blue']} | 'red'",
                "{'const':7} | 7",
                "{'type':'integer','minimum':3} | 3",
                "{'type':'number'} | 0",
                "{'type':'number','minimum':0.5} | 0.5",
                "{'type':'boolean'} | true",
                "{'type':'null'} | null",
                "{'type':['string','null']} | 'sandbox'",
                "{'type':'array','items':{'type':'integer'}} | []",
                "{'type':'array','minItems':2,'items':{'type':'integer'}} | [0,0]",
                "{'anyOf':[{'type':'integer'},{'type':'string'}]} | 0",
                "{'type':'object','properties':{'a':{'type':'integer'}}} | {}",
                "{'properties':{'a':{'type':'integer'},'b':{'type':'null'}},'required':['b','a']} | {'b':null,'a':0}",
                "{'$ref':'#/$defs/p','$defs':{'p':{'type':'boolean'}}} | true",
            })
    void aSimpleSchemaGetsItsSmallestValue(String schema, String value) {
        assertThat(sample(schema)).hasToString(value.replace('\'', '"'));
    }

    @Test
    void aSchemaThatContainsItselfComesToAnEnd() {
        JsonNode value =
                sample("{'type':'object','required':['l','r'],'properties':{'l':{'$ref':'#'},'r':{'$ref':'#'}}}");

        assertThat(value.toString()).hasSizeLessThan(10_000);
    }

    private static JsonNode sample(String schema) {
        return new SchemaSample(Json.read(schema.replace('\'', '"'), JsonNode.class)).value();
    }
}
