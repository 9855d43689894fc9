package org.colloquy.core.flow.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.colloquy.api.error.Violation;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowVariable;
import org.colloquy.api.flow.OfficeHours;
import org.colloquy.api.flow.QuickReply;
import org.colloquy.api.flow.VariableType;
import org.colloquy.core.flow.machine.Numbers;
import org.colloquy.core.flow.machine.SystemVariables;
import org.jspecify.annotations.Nullable;

/** Checks what a definition has besides its blocks. */
final class PartCheck {

    private final Names names;
    private final List<Violation> faults;

    PartCheck(Names names, List<Violation> faults) {
        this.names = names;
        this.faults = faults;
    }

    void check(FlowDefinition flow) {
        timeZone("timeZone", flow.timeZone());
        for (int i = 0; i < flow.variables().size(); i++) {
            variable("variables[" + i + "]", flow.variables().get(i));
        }
        for (int i = 0; i < flow.quickReplies().size(); i++) {
            quickReply("quickReplies[" + i + "]", flow.quickReplies().get(i));
        }
        for (int i = 0; i < flow.calendars().size(); i++) {
            OfficeHours hours = flow.calendars().get(i);
            timeZone("calendars[" + i + "].timeZone", hours == null ? null : hours.timeZone());
        }
    }

    private void variable(String place, @Nullable FlowVariable variable) {
        if (variable == null) {
            return;
        }
        if (SystemVariables.reserved(variable.name())) {
            faults.add(new Violation(place + ".name", "is the system's own"));
        }
        JsonNode value = variable.defaultValue();
        VariableType type = variable.type();
        if (value != null && type != null && !value.isNull() && !fits(value, type)) {
            String wanted = type == VariableType.LIST ? "list of texts" : type.wire();
            faults.add(new Violation(place + ".defaultValue", "must be a " + wanted));
        }
    }

    private static boolean fits(JsonNode value, VariableType type) {
        return switch (type) {
            case TEXT -> value.isTextual();
            case NUMBER -> value.isNumber() && Numbers.find(value.asText()).isPresent();
            case LIST ->
                value.isArray()
                        && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual);
        };
    }

    private void quickReply(String place, @Nullable QuickReply reply) {
        if (reply == null) {
            return;
        }
        if (reply.text() == null && reply.imageUrl() == null) {
            faults.add(new Violation(place, "must have a text, an image or both"));
        }
        BlockCheck.text(place + ".text", reply.text(), names, faults);
    }

    private void timeZone(String place, @Nullable String name) {
        try {
            if (name != null) {
                ZoneId.of(name);
            }
        } catch (DateTimeException e) {
            faults.add(new Violation(place, "must be the name of a time zone, such as 'Europe/Berlin'"));
        }
    }
}
