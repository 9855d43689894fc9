package org.colloquy.core.flow.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.colloquy.api.flow.CallAction;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.HistoryWindow;

/** Has others do things. */
final class Calling {

    private static final int WEBHOOK_SECONDS = 10;
    private static final int MODEL_SECONDS = 60;

    private Calling() {}

    static void register(Performers performers) {
        performers.add(
                CallAction.Webhook.class,
                new Calls<>(
                        (webhook, moment) -> webhook(webhook, moment),
                        webhook -> new Calls.Keeping(webhook.save(), null, webhook.failureVariable(), true)));
        performers.add(
                CallAction.OpenAi.class,
                new Calls<>(
                        (ask, moment) -> model(ask, moment),
                        ask -> new Calls.Keeping(
                                ask.save(), ask.answerVariable(), ask.failureVariable(), ask.schema() != null)));
        performers.add(
                CallAction.CallFunction.class,
                new Calls<>(
                        (call, moment) -> function(call, moment),
                        call -> new Calls.Keeping(
                                call.save(),
                                call.answerVariable(),
                                call.failureVariable(),
                                !call.save().isEmpty())));
        performers.add(CallAction.SendEmail.class, Calling::mail);
    }

    private static void mail(CallAction.SendEmail mail, Moment moment) {
        Texts texts = moment.texts();
        String to = texts.line(mail.to());
        if (to.isBlank()) {
            moment.tell("nobody to send it to");
        } else {
            moment.effect(new FlowEffect.SendEmail(to, texts.line(mail.subject()), texts.plain(mail.text())));
            moment.tell("sent");
        }
        moment.goOn();
    }

    private static FlowEffect.Asked webhook(CallAction.Webhook webhook, Moment moment) {
        Texts texts = moment.texts();
        StringBuilder url = new StringBuilder(texts.url(webhook.url()));
        for (Map.Entry<String, String> pair : webhook.query().entrySet()) {
            url.append(url.indexOf("?") < 0 ? '?' : '&')
                    .append(Texts.encoded(pair.getKey()))
                    .append('=')
                    .append(Texts.encoded(texts.plain(pair.getValue())));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        webhook.headers().forEach((name, value) -> headers.put(name, texts.line(value)));
        return new FlowEffect.CallWebhook(
                moment.nextCall(),
                webhook.method(),
                url.toString(),
                headers,
                webhook.body() == null ? null : texts.json(webhook.body()),
                webhook.credential(),
                Objects.requireNonNullElse(webhook.timeLimitSeconds(), WEBHOOK_SECONDS));
    }

    private static FlowEffect.Asked model(CallAction.OpenAi ask, Moment moment) {
        return new FlowEffect.AskModel(
                moment.nextCall(),
                ask.credential(),
                ask.model(),
                moment.texts().plain(ask.prompt()),
                Objects.requireNonNullElse(ask.history(), HistoryWindow.PROMPT),
                moment.memory().since(),
                moment.memory().lastMessage(),
                ask.temperature(),
                ask.topP(),
                ask.maxTokens(),
                ask.schema(),
                Objects.requireNonNullElse(ask.timeLimitSeconds(), MODEL_SECONDS));
    }

    private static FlowEffect.Asked function(CallAction.CallFunction call, Moment moment) {
        return new FlowEffect.CallFunction(
                moment.nextCall(),
                call.function(),
                call.arguments() == null
                        ? JsonNodeFactory.instance.objectNode()
                        : moment.texts().tree(call.arguments()));
    }
}
