package org.colloquy.core.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Validation;
import java.util.Objects;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.json.Json;

/** Definitions under test; JSON is written with single quotes. */
public final class Definitions {

    private static final FlowCheck CHECK =
            new FlowCheck(Validation.buildDefaultValidatorFactory().getValidator());

    private Definitions() {}

    /** Checks a definition. */
    public static FlowCheck.Checked check(String json) {
        return checkJson(json.replace('\'', '"'));
    }

    /** Checks a definition in proper JSON. */
    public static FlowCheck.Checked checkJson(String json) {
        return CHECK.check(Json.read(json, JsonNode.class));
    }

    /** A definition in proper JSON, in which nothing is wrong. */
    public static FlowDefinition valid(String json) {
        FlowCheck.Checked checked = checkJson(json);
        assertThat(checked.faults()).isEmpty();
        return Objects.requireNonNull(checked.definition());
    }

    /** A flow of these blocks with a variable of each type, a quick reply and a calendar. */
    public static String flow(String blocks) {
        return "{'name':'Flow','start':'a','variables':[{'name':'text','type':'text'},{'name':'number','type':'number'},"
                + "{'name':'list','type':'list'}],'quickReplies':[{'id':'hours','text':'9 to 5'}],"
                + "'calendars':[{'id':'desk','timeZone':'Europe/Berlin','opening':[{'days':['MONDAY'],'from':'09:00'}],"
                + "'holidays':['2026-12-25']}],'blocks':[" + blocks + "]}";
    }

    /** A flow of one block with these actions. */
    public static String actions(String actions) {
        return flow("{'id':'a','actions':[" + actions + "]}");
    }
}
