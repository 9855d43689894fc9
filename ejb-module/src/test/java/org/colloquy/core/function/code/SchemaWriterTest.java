package org.colloquy.core.function.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.colloquy.api.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaWriterTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void aMethodsParametersBecomeASchema(String method, String expected) throws JsonProcessingException {
        JsonNode schema =
                Json.mapper().readTree(Sample.function(method).schema().toString());

        assertThat(schema).as(schema.toPrettyString()).isEqualTo(Json.mapper().readTree(expected.replace('\'', '"')));
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                arguments("sayHello", "{'type':'object','properties':{},'additionalProperties':false}"),
                arguments("plain", """
                        {'type':'object','properties':{
                          'text':{'type':'string'},'whole':{'type':'integer'},'number':{'type':'number'},'flag':{'type':'boolean'}},
                         'required':['text','whole','number','flag'],'additionalProperties':false}"""),
                arguments("paint", """
                        {'type':'object','properties':{'colour':{'type':'string','enum':['RED','dark-green']}},
                         'required':['colour'],'additionalProperties':false}"""),
                arguments("order", """
                        {'type':'object','properties':{'order':{'description':'What is ordered','type':'object','properties':{
                            'address':{'type':'object','properties':{
                                'city':{'type':'string','minLength':1,'maxLength':40},'zip':{'type':'string','pattern':'[0-9]{5}'}},
                              'required':['city','zip'],'additionalProperties':false},
                            'lines':{'minItems':1,'maxItems':5,'type':'array','items':{'type':'object','properties':{
                                'colour':{'type':'string','enum':['RED','dark-green']},
                                'item':{'type':'string','description':'Article number'},
                                'note':{'type':'string'},
                                'quantity':{'type':'integer','minimum':1,'maximum':99}},
                              'required':['item','quantity'],'additionalProperties':false}}},
                          'required':['address','lines'],'additionalProperties':false}},
                         'required':['order'],'additionalProperties':false}"""),
                arguments("collect", """
                        {'type':'object','properties':{
                          'words':{'type':'array','items':{'type':'string'}},
                          'numbers':{'type':'array','items':{'type':'integer'}},
                          'counts':{'type':'object','additionalProperties':{'type':'integer'}}},
                         'required':['words','numbers','counts'],'additionalProperties':false}"""),
                arguments("maybe", """
                        {'type':'object','properties':{
                          'first':{'type':'string'},'second':{'type':'integer'},'third':{'type':'array','items':{'type':'string'}}},
                         'additionalProperties':false}"""),
                arguments("constrained", """
                        {'type':'object','properties':{
                          'text':{'type':'string','minLength':1,'maxLength':10},
                          'digit':{'type':'integer','minimum':1,'maximum':9},
                          'price':{'type':'number','exclusiveMinimum':0},
                          'mail':{'type':'string','format':'email'},
                          'lower':{'type':'string','pattern':'[a-z]+'},
                          'words':{'type':'array','items':{'type':'string','maxLength':3},'minItems':1,'maxItems':2}},
                         'required':['text','digit','price','mail','lower','words'],'additionalProperties':false}"""),
                arguments("dates", """
                        {'type':'object','properties':{
                          'day':{'type':'string','format':'date'},'moment':{'type':'string','format':'date-time'},
                          'time':{'type':'string','format':'time'},'length':{'type':'string','format':'duration'},
                          'id':{'type':'string','format':'uuid'},'link':{'type':'string','format':'uri'}},
                         'required':['day','moment','time','length','id','link'],'additionalProperties':false}"""),
                arguments("tree", """
                        {'type':'object','properties':{'tree':{'$ref':'#/$defs/Tree'}},
                         'required':['tree'],'additionalProperties':false,
                         '$defs':{'Tree':{'type':'object','properties':{
                             'children':{'type':'array','items':{'$ref':'#/$defs/Tree'}},'label':{'type':'string'}},
                           'required':['children','label'],'additionalProperties':false}}}"""),
                arguments("defaults", """
                        {'type':'object','properties':{'settings':{'type':'object','properties':{
                            'size':{'type':'integer'},'unit':{'type':'string'}},'additionalProperties':false}},
                         'required':['settings'],'additionalProperties':false}"""),
                arguments("named", """
                        {'type':'object','properties':{'item_id':{'type':'string','description':'The item'}},
                         'required':['item_id'],'additionalProperties':false}"""));
    }
}
