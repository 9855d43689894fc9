package org.colloquy.test.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.bed.Haystack;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions in Java: of the sample shop, of a jar in the library folder, of an EJB module. */
@AgainstServer
class FunctionsIT {

    private final Bed bed;
    private final Colloquy colloquy;

    FunctionsIT(Bed bed, Colloquy colloquy) {
        this.bed = bed;
        this.colloquy = colloquy.createWorkspace("Functions in Java");
    }

    @Test
    void functionsOfAllDroppedInJarsAreListedByName() {
        assertThat(names("/api/functions?limit=100"))
                .contains(
                        "get_shopping_history",
                        "order_item",
                        "confirm_order_item",
                        "paint_room",
                        "guarded_for_administrators")
                .isSorted();
    }

    @Test
    void theListIsPaged() {
        List<String> paged = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            Reply page = colloquy.door().get("/api/functions?limit=3" + after).expect(200);
            page.json().path("data").forEach(one -> paged.add(one.path("name").asText()));
            more = page.json().path("hasMore").asBoolean();
            after = more ? "&after=" + page.text("/nextAfter") : "";
        }

        assertThat(paged).isEqualTo(names("/api/functions?limit=100"));
    }

    @Test
    void aFunctionIsDescribedByJsonSchema() {
        Reply function = colloquy.door().get("/api/functions/paint_room").expect(200);

        assertThat(function.text("/kind")).isEqualTo("java");
        assertThat(function.text("/description")).isEqualTo("Paints a room");
        assertThat(function.json().path("parameters")).isEqualTo(JsonText.parse("""
                                {"type":"object","properties":{
                                  "room":{"type":"string","description":"The room","maxLength":10},
                                  "paint":{"type":"object","description":"How to paint it","properties":{
                                      "coats":{"type":"integer","minimum":1,"maximum":10},
                                      "colour":{"type":"string","enum":["RED","GREEN"]},
                                      "dry":{"type":"string","format":"date","description":"When it dries"},
                                      "walls":{"type":"array","items":{"type":"string"}}},
                                    "required":["coats","colour","walls"],"additionalProperties":false}},
                                 "required":["room","paint"],"additionalProperties":false}"""));
    }

    @Test
    void aCallGetsObjectsAndGivesOneBack() {
        String output = invoke(
                "paint_room",
                "{'room':'kitchen','paint':{'colour':'RED','coats':2,'dry':'2026-12-24','walls':['north']}}");

        assertThat(JsonText.parse(output))
                .isEqualTo(JsonText.parse(
                        "{\"colour\":\"RED\",\"coats\":2,\"dry\":\"2026-12-24\",\"walls\":[\"north\"]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "say_something | plain words",
                "do_something | {'ok':true}",
                "behave | well",
                "answer_later | {'later':1}",
                "refuse | {'error':'Come back on Monday'}",
                "break_down | {'error':'The function failed'}",
                "take_too_long | {'error':'The function did not answer within 300 ms'}",
                "administrators_only | an administrator",
                "users_only | {'error':'The role of the caller does not allow this function'}",
                "nobody_at_all | {'error':'The role of the caller does not allow this function'}",
            })
    void everyEndingIsATextForTheModel(String function, String output) {
        assertThat(invoke(function, "{}")).isEqualTo(output.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | room is missing; paint is missing",
                "{'room':'hall','paint':{'colour':'BLUE','coats':1,'walls':[]}} | paint.colour must be one of RED, GREEN",
                "{'room':'hall','paint':{'colour':'RED','coats':0,'walls':[]}} | paint.coats must be greater than or equal to 1",
                "{'room':'a very long hall','paint':{'colour':'RED','coats':1,'walls':[]}} | room size must be between 0 and 10",
                "{'room':'hall','paint':{'colour':'RED','coats':1,'walls':[],'glue':1}} | paint.glue is not known",
                "{'room':'hall','paint':{'colour':'RED','coats':1,'walls':[]},'more':1} | more is not known",
            })
    void argumentsThatDoNotFitAreExplained(String arguments, String fault) {
        assertThat(invoke("paint_room", arguments))
                .isEqualTo("{\"error\":\"The arguments are not valid: " + fault + "\"}");
    }

    @Test
    void anEjbIsCalledByItsInterface() {
        assertThat(invoke("tell_zone", "{'city':'Bonn'}")).isEqualTo("Europe/Berlin");
        assertThat(invoke("tell_zone", "{'city':'Rome'}")).isEqualTo("{\"error\":\"Only Bonn is known\"}");
    }

    @Test
    void theContextIsInjectedAndGiven() {
        JsonNode context = JsonText.parse(invoke("tell_context", "{}"));

        assertThat(context.path("workspace").asText())
                .isEqualTo(colloquy.door()
                        .get("/api/workspaces/current")
                        .expect(200)
                        .id());
        assertThat(context.path("contact").asText()).isEqualTo("nobody");
        assertThat(context.path("role").asText()).isEqualTo("admin");
        assertThat(context.path("call").asText()).startsWith("call_");
        assertThat(context.path("same").asText()).isEqualTo("true");
    }

    @Test
    void callsAtTheSameTimeKeepTheirContextsApart() {
        var calls = IntStream.range(0, 40)
                .mapToObj(i -> colloquy.door().postLater("/api/functions/tell_context/invoke", Map.of()))
                .toList();

        var ids = calls.stream()
                .map(CompletableFuture::join)
                .map(reply -> JsonText.parse(reply.expect(200).text("/output")))
                .peek(context -> assertThat(context.path("same").asText()).isEqualTo("true"))
                .map(context -> context.path("call").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void aFunctionsInsidesAreLoggedAndNotTold() {
        assertThat(invoke("break_down", "{}")).doesNotContain("canary");

        assertThat(Haystack.find(bed.logs(), "canary-of-the-function's-insides"))
                .isNotEmpty();
    }

    @Test
    void aSecondFunctionOfOneNameIsRefusedAndBothAreNamedInTheLog() {
        assertThat(invoke("say_something", "{}")).isEqualTo("plain words");

        assertThat(Haystack.find(bed.logs(), "Two functions are called say_something"))
                .isNotEmpty();
        assertThat(Haystack.find(bed.logs(), "ZealousFunctions.misname is not registered"))
                .isNotEmpty();
    }

    @Test
    void aJavaFunctionCannotBeChangedOrReplaced() {
        String path = "/api/functions/say_something";

        colloquy.door()
                .patch(path, Map.of("description", "mine now"))
                .problem(409)
                .code("conflict");
        colloquy.door().delete(path).problem(409).code("conflict");
        Map<String, Object> same = new LinkedHashMap<>(Map.of("name", "say_something", "description", "mine"));
        same.put("url", "http://127.0.0.1/");
        colloquy.door().post("/api/functions", same).problem(409).code("conflict");
    }

    @Test
    void theShopSellsToAModel() {
        JsonNode order = JsonText.parse(invoke("order_item", "{'item_id':'sunglasses','quantity':2}"));
        assertThat(order.path("status").asText()).isEqualTo("PREPARED");

        invoke("confirm_order_item", "{'order_id':'" + order.path("orderId").asText() + "'}");

        assertThat(JsonText.parse(invoke("get_shopping_history", "{}")).findValuesAsText("orderId"))
                .contains(order.path("orderId").asText());
    }

    @Test
    void aFunctionThatIsNotThereCannotBeCalled() {
        colloquy.door()
                .post("/api/functions/not_there/invoke", Map.of())
                .problem(404)
                .code("not-found");
    }

    private String invoke(String function, String arguments) {
        return colloquy.door()
                .send(
                        "POST",
                        "/api/functions/" + function + "/invoke",
                        "application/json",
                        "{\"arguments\":" + arguments.replace('\'', '"') + "}")
                .expect(200)
                .text("/output");
    }

    private List<String> names(String path) {
        List<String> names = new ArrayList<>();
        colloquy.door()
                .get(path)
                .expect(200)
                .json()
                .path("data")
                .forEach(one -> names.add(one.path("name").asText()));
        return names;
    }
}
