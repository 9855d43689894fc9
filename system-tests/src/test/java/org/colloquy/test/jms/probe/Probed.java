package org.colloquy.test.jms.probe;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collections;

/** A JMS message as JSON. */
final class Probed {

    private Probed() {}

    static JsonArrayBuilder list() {
        return Json.createArrayBuilder();
    }

    static String none() {
        return list().build().toString();
    }

    static JsonObject of(Message message) throws JMSException {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        for (Object name : Collections.list(message.getPropertyNames())) {
            properties.add(name.toString(), String.valueOf(message.getObjectProperty(name.toString())));
        }
        return Json.createObjectBuilder()
                .add("text", message instanceof TextMessage text ? String.valueOf(text.getText()) : "")
                .add("correlation", String.valueOf(message.getJMSCorrelationID()))
                .add("type", String.valueOf(message.getJMSType()))
                .add("properties", properties)
                .build();
    }
}
