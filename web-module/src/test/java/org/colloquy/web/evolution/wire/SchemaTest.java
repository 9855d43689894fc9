package org.colloquy.web.evolution.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    private static final Map<String, Schema> SCHEMAS = Map.of(
            "creds", Schemas.CREDENTIALS,
            "bot", Schemas.BOT,
            "flow", Schemas.FLOW_BOT,
            "settings", Schemas.SETTINGS,
            "status", Schemas.STATUS,
            "ignore", Schemas.IGNORE,
            "instance", Schemas.INSTANCE);

    private static final String BOT =
            "'enabled':true,'openaiCredsId':'c','botType':'chatCompletion','triggerType':'all'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "creds | {}                              | instance requires property \"name\";instance requires property \"apiKey\"",
                "creds | {'name':'n'}                    | instance requires property \"apiKey\"",
                "creds | {'name':1,'apiKey':'k'}         | name is not of a type(s) string",
                "creds | {'name':null,'apiKey':'k'}      | name is not of a type(s) string",
                "creds | {'name':'','apiKey':''}         | The \"name\" cannot be empty;The \"apiKey\" cannot be empty",
                "creds | {'name':'n','apiKey':''}        | The \"apiKey\" cannot be empty",
                "creds | {'name':''}                     | instance requires property \"apiKey\";The \"name\" cannot be empty",
                "bot | {}                                | instance requires property \"enabled\";instance requires property \"openaiCredsId\";instance requires property \"botType\";instance requires property \"triggerType\"",
                "bot | {$,'enabled':'yes'}               | enabled is not of a type(s) boolean",
                "bot | {$,'enabled':null}                | enabled is not of a type(s) boolean",
                "bot | {$,'botType':'robot'}             | botType is not one of enum values: assistant,chatCompletion",
                "bot | {$,'botType':5}                   | botType is not of a type(s) string;botType is not one of enum values: assistant,chatCompletion",
                "bot | {$,'triggerType':''}              | triggerType is not one of enum values: all,keyword,none,advanced;The \"triggerType\" cannot be empty",
                "bot | {$,'triggerOperator':''}          | triggerOperator is not one of enum values: equals,contains,startsWith,endsWith,regex",
                "bot | {$,'systemMessages':[1,'x',true]} | systemMessages[0] is not of a type(s) string;systemMessages[2] is not of a type(s) string",
                "bot | {$,'systemMessages':'x'}          | systemMessages is not of a type(s) array",
                "bot | {$,'maxTokens':1.5}               | maxTokens is not of a type(s) integer",
                "bot | {$,'maxTokens':'5'}               | maxTokens is not of a type(s) integer",
                "flow | {'enabled':true,'botType':'flow','flowId':7,'triggerType':'all'} | flowId is not of a type(s) string",
                "flow | {'enabled':true,'botType':'flow','flowId':'f'} | instance requires property \"triggerType\"",
                "settings | {'openaiCredsId':'c','expire':1,'keywordFinish':'b','delayMessage':1,'unknownMessage':'u','listeningFromMe':true,'stopBotFromMe':true,'keepOpen':true,'debounceTime':1} | instance requires property \"ignoreJids\"",
                "status | {'remoteJid':'j','status':'open'} | status is not one of enum values: opened,closed,paused,delete",
                "status | {'remoteJid':'','status':'closed'} | The \"remoteJid\" cannot be empty",
                "ignore | {'remoteJid':'j','action':'drop'} | action is not one of enum values: add,remove",
                "instance | {'integration':'EVOLUTION'}  | instance requires property \"instanceName\""
            })
    void whatDoesNotFitIsSaidInTheWordsOfEvolutionsValidator(String schema, String body, String texts) {
        Refusal refused = catchThrowableOfType(Refusal.class, () -> check(schema, body));

        assertThat(refused).isNotNull();
        assertThat(refused.body(false)).isEqualTo(ErrorBody.of(400, "Bad Request", List.of(List.of(texts.split(";")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "creds | {'name':'','apiKey':'','more':1}",
                "bot   | {$}",
                "bot   | {$,'maxTokens':5.0}",
                "bot   | {$,'whatever':{'x':[]},'splitMessages':'yes'}",
            })
    void whatEvolutionLetsPassIsLetPass(String schema, String body) {
        assertThat(check(schema, body)).isNotNull();
    }

    @Test
    void whatNobodyFilledInIsLeftOut() {
        Payload body = check(
                "bot", "{$,'assistantId':null,'maxTokens':null,'ignoreJids':[''],'systemMessages':['','be brief']}");

        assertThat(body.has("assistantId")).isFalse();
        assertThat(body.has("maxTokens")).isFalse();
        assertThat(body.texts("ignoreJids")).isEmpty();
        assertThat(body.texts("systemMessages")).containsExactly("be brief");
    }

    @Test
    void aNumberBeyondWhatIsStoredIsCutForAServiceToRefuse() {
        assertThat(check("bot", "{$,'expire':99999999999}").integer("expire")).isEqualTo(Integer.MAX_VALUE);
    }

    private static Payload check(String schema, String body) {
        return Objects.requireNonNull(SCHEMAS.get(schema))
                .check(BodyReader.parse(body.replace("$", BOT).replace('\'', '"')));
    }
}
