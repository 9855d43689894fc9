package org.colloquy.core.flow.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.colloquy.api.flow.CallAction;
import org.colloquy.api.flow.CallAction.Saved;
import org.colloquy.api.flow.VariableType;
import org.colloquy.core.flow.check.Reference.Kind;
import org.colloquy.core.flow.machine.AnswerPath;
import org.colloquy.core.template.Template;
import org.jspecify.annotations.Nullable;

/** The facts of what others do for a flow. */
final class CallFacts {

    private CallFacts() {}

    static Facts of(CallAction action) {
        Facts facts = new Facts();
        if (action instanceof CallAction.Webhook webhook) {
            webhook(facts, webhook);
        } else if (action instanceof CallAction.OpenAi ask) {
            openAi(facts, ask);
        } else if (action instanceof CallAction.CallFunction call) {
            function(facts, call);
        } else if (action instanceof CallAction.SendEmail mail) {
            facts.names(Kind.MAIL, "", "");
            facts.says("to", mail.to()).says("subject", mail.subject()).says("text", mail.text());
        } else if (action instanceof CallAction.AiAgent agent) {
            facts.names(Kind.ASSISTANT, "assistant", agent.assistant())
                    .says("knowledge", agent.knowledge())
                    .writes("outputVariable", agent.outputVariable(), VariableType.TEXT);
            agent.exits().forEach((exit, block) -> facts.goesAfterWaiting("exits." + exit.wire(), block));
            return facts.goesAfterWaiting("", null);
        }
        return facts.goesOn();
    }

    private static void webhook(Facts facts, CallAction.Webhook webhook) {
        facts.names(Kind.CREDENTIAL, "credential", webhook.credential());
        facts.says("url", webhook.url()).says("body", webhook.body()).saves(webhook.save());
        facts.writes("failureVariable", webhook.failureVariable(), VariableType.TEXT);
        paths(facts, webhook.save());
        webhook.query().forEach((name, value) -> facts.says("query." + name, value));
        webhook.headers().forEach((name, value) -> {
            facts.says("headers." + name, value);
            if (Secrets.header(name)) {
                facts.wrong("headers." + name, "must not be set here: name a credential, whose key goes along");
            }
        });
        if (!webhook.url().matches("(?i)https?://.+")) {
            facts.wrong("url", "must be an http or https URL");
        }
        if (webhook.body() != null && "GET".equals(webhook.method())) {
            facts.wrong("body", "must be null for GET");
        }
    }

    private static void openAi(Facts facts, CallAction.OpenAi ask) {
        facts.names(Kind.CREDENTIAL, "credential", ask.credential());
        facts.says("prompt", ask.prompt()).saves(ask.save());
        facts.writes("answerVariable", ask.answerVariable(), VariableType.TEXT);
        facts.writes("failureVariable", ask.failureVariable(), VariableType.TEXT);
        paths(facts, ask.save());
        if (ask.schema() != null && !ask.schema().isObject()) {
            facts.wrong("schema", "must be an object");
        }
        if (ask.schema() == null && !ask.save().isEmpty()) {
            facts.wrong("save", "needs a schema, without which the answer is no JSON");
        }
    }

    private static void function(Facts facts, CallAction.CallFunction call) {
        facts.names(Kind.FUNCTION, "function", call.function());
        JsonNode arguments = call.arguments();
        if (arguments != null && !arguments.isObject()) {
            facts.wrong("arguments", "must be an object");
        }
        leaves(facts, "arguments", arguments);
        facts.saves(call.save());
        facts.writes("answerVariable", call.answerVariable(), VariableType.TEXT);
        facts.writes("failureVariable", call.failureVariable(), VariableType.TEXT);
        paths(facts, call.save());
    }

    private static void paths(Facts facts, List<Saved> save) {
        for (int i = 0; i < save.size(); i++) {
            if (!AnswerPath.valid(save.get(i).path())) {
                facts.wrong("save[" + i + "].path", "must be a path such as 'products[1].category'");
            }
        }
    }

    private static void leaves(Facts facts, String place, @Nullable JsonNode node) {
        if (node == null) {
            return;
        }
        if (node.isTextual()) {
            facts.says(place, node.textValue());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            leaves(facts, place + "[" + i + "]", node.get(i));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (Template.is(field.getKey())) {
                facts.wrong(place, "must not have variables in the names of arguments");
            }
            leaves(facts, place + "." + field.getKey(), field.getValue());
        }
    }
}
