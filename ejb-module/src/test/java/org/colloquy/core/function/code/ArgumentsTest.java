package org.colloquy.core.function.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.function.FunctionContext;
import org.colloquy.api.json.Json;
import org.colloquy.core.function.FunctionCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();
    private static final FunctionContext CONTEXT =
            new FunctionCall("ws_1", null, "thread_1", "run_1", "call_1", "f", "{}", "user").context();

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void aNestedObjectIsReadAndTheContextFilledIn() {
        Object[] values = read(
                "order", "{'order':{'lines':[{'item':'a','quantity':2}],'address':{'city':'Bonn','zip':'53111'}}}");

        assertThat(values[0])
                .isEqualTo(new Samples.Order(
                        List.of(new Samples.Line("a", 2, Optional.empty(), null)),
                        new Samples.Address("Bonn", "53111")));
        assertThat(values[1]).isSameAs(CONTEXT);
    }

    @Test
    void whatMayBeLeftOutMayAlsoBeNull() {
        assertThat(read("maybe", "{}")).containsExactly(Optional.empty(), null, Optional.empty());
        assertThat(read("maybe", "{'first':null,'second':null}"))
                .containsExactly(Optional.empty(), null, Optional.empty());
        assertThat(read("maybe", "{'first':'x','second':1,'third':['y']}"))
                .containsExactly(Optional.of("x"), 1, Optional.of(List.of("y")));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain | {} | text is missing; whole is missing; number is missing; flag is missing",
                "plain | {'text':null,'whole':1,'number':1,'flag':true} | text is missing",
                "plain | {'text':'x','whole':'1','number':1,'flag':true} | whole must be a whole number within range",
                "plain | {'text':'x','whole':1.5,'number':1,'flag':true} | whole must be a whole number within range",
                "plain | {'text':'x','whole':1,'number':'1','flag':true} | number must be a number",
                "plain | {'text':7,'whole':1,'number':1,'flag':true} | text must be a string",
                "plain | {'text':'x','whole':1,'number':1,'flag':'yes'} | flag must be true or false",
                "plain | {'text':'x','whole':1,'number':1,'flag':true,'more':1} | more is not known",
                "paint | {'colour':'BLUE'} | colour must be one of RED, dark-green",
                "collect | {'words':'a','numbers':[],'counts':{}} | words must be an array",
                "collect | {'words':[],'numbers':['a'],'counts':{}} | numbers[0] must be a whole number within range",
                "order | {'order':{'lines':[{'item':'a'}],'address':{'city':'Bonn'}}} | order.lines[0].quantity is missing; order.address.zip is missing",
                "order | {'order':{'lines':[],'address':{'city':'B','zip':'1','street':'x'}}} | order.address.street is not known",
                "order | {'order':[]} | order must be an object",
                "dates | {'day':'tomorrow','moment':'2026-01-31T12:00:00Z','time':'12:00','length':'PT1S','id':'7b6f7a2e-3c0e-4b7c-9f11-000000000000','link':'x'} | day must be a text in the ISO 8601 form of its format",
            },
            delimiter = '|')
    void whatDoesNotFitIsNamedInTheModelsTerms(String function, String arguments, String sentence) {
        assertThatThrownBy(() -> read(function, arguments))
                .isInstanceOf(BadArgumentsException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "constrained | {'text':' ','digit':1,'price':1,'mail':'a@b.de','lower':'a','words':['a']} | text must not be blank",
                "constrained | {'text':'x','digit':10,'price':1,'mail':'a@b.de','lower':'a','words':['a']} | digit must be less than or equal to 9",
                "constrained | {'text':'x','digit':1,'price':0,'mail':'a@b.de','lower':'a','words':['abcd']} | price must be greater than 0; words[0] size must be between 0 and 3",
                "order | {'order':{'lines':[],'address':{'city':'B','zip':'1'}}} | order.lines size must be between 1 and 5",
                "order | {'order':{'lines':[{'item':'a','quantity':0}],'address':{'city':'B','zip':'53111'}}} | order.lines[0].quantity must be greater than or equal to 1",
            },
            delimiter = '|')
    void whatBreaksAConstraintIsNamedToo(String function, String arguments, String sentence) {
        FunctionMethod method = Sample.function(function);
        @SuppressWarnings("NullAway")
        JavaFunction java = new JavaFunction(method, null, Samples.class, method.method());

        assertThatThrownBy(() ->
                        ArgumentRules.check(VALIDATION.getValidator(), new Samples(), java, read(function, arguments)))
                .isInstanceOf(BadArgumentsException.class)
                .hasMessage(sentence);
    }

    private static Object[] read(String function, String arguments) {
        try {
            return ArgumentReader.read(
                    Sample.function(function),
                    (ObjectNode) Json.mapper().readTree(arguments.replace('\'', '"')),
                    CONTEXT);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
