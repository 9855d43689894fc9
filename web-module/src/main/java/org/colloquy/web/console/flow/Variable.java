package org.colloquy.web.console.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.colloquy.api.flow.FlowSimulation;

/**
 * What a variable of a simulation holds.
 *
 * @param changed whether the last step has changed it
 */
public record Variable(String name, String value, boolean changed) implements Serializable {

    private static final int MOST = 2_000;

    /** The flow's own before those of the contact and the system. */
    private static final Comparator<String> ORDER = Comparator.<String, Boolean>comparing(
                    name -> name.indexOf('.') >= 0)
            .thenComparing(Comparator.naturalOrder());

    /** All variables after a step. */
    static List<Variable> after(FlowSimulation step, Contact contact, List<Variable> before) {
        Map<String, String> old = before.stream().collect(Collectors.toMap(Variable::name, Variable::value));
        Map<String, String> values = new TreeMap<>(ORDER);
        step.variables().forEach((name, value) -> values.put(name, text(value)));
        values.putAll(contact.variables());
        return values.entrySet().stream()
                .map(entry -> new Variable(
                        entry.getKey(),
                        entry.getValue(),
                        !before.isEmpty() && !entry.getValue().equals(old.get(entry.getKey()))))
                .toList();
    }

    /** As much of the value as is worth showing. */
    public String shown() {
        return Phrases.cut(value, MOST);
    }

    private static String text(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.toString();
    }
}
