package org.colloquy.web.console.flow;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.SimulateFlow;

/**
 * Who talks to a simulated flow, as far as the flow has changed that. What is unknown is empty, and what is more than a simulation
 * takes is left out, so that it can go on.
 */
record Contact(String name, String email, String phone, Map<String, String> fields) implements Serializable {

    private static final int MOST_FIELDS = 16;

    Contact {
        name = cut(name, 256);
        email = cut(email, 320);
        phone = cut(phone, 64);
        // Not an unmodifiable view of anything: it has to survive with its session.
        TreeMap<String, String> kept = new TreeMap<>();
        fields.entrySet().stream()
                .limit(MOST_FIELDS)
                .forEach(field -> kept.put(field.getKey(), cut(field.getValue(), 512)));
        fields = kept;
    }

    static Contact of(String name, String email, String phone) {
        return new Contact(name, email, phone, Map.of());
    }

    Contact after(List<FlowEffect> effects) {
        Contact contact = this;
        for (FlowEffect effect : effects) {
            if (effect instanceof FlowEffect.EditFields edit) {
                contact = contact.with(edit.fields());
            }
        }
        return contact;
    }

    SimulateFlow.Contact known() {
        return new SimulateFlow.Contact(name, email, phone, null, fields);
    }

    /** All there is, by the names of variables. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("contact.name", name);
        variables.put("contact.email", email);
        variables.put("contact.phone", phone);
        fields.forEach((field, value) -> variables.put("contact.fields." + field, value));
        return variables;
    }

    private Contact with(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("name", name);
        all.put("email", email);
        all.put("phone", phone);
        all.putAll(changes);
        String newName = take(all, "name");
        String newEmail = take(all, "email");
        String newPhone = take(all, "phone");
        all.values().removeIf(String::isEmpty);
        return new Contact(newName, newEmail, newPhone, all);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static String take(Map<String, String> all, String field) {
        String value = all.remove(field);
        return value == null ? "" : value;
    }
}
