package org.colloquy.web.evolution.wire;

import static org.colloquy.web.evolution.wire.SchemaField.flag;
import static org.colloquy.web.evolution.wire.SchemaField.integer;
import static org.colloquy.web.evolution.wire.SchemaField.oneOf;
import static org.colloquy.web.evolution.wire.SchemaField.text;
import static org.colloquy.web.evolution.wire.SchemaField.texts;

/** The bodies of Evolution 2.3.7, field by field in its order. What it does not check, such as {@code splitMessages}, is absent. */
public final class Schemas {

    private static final String[] TRIGGERS = {"all", "keyword", "none", "advanced"};
    private static final String[] OPERATORS = {"equals", "contains", "startsWith", "endsWith", "regex"};

    public static final Schema CREDENTIALS =
            Schema.of(text("name").must(), text("apiKey").must());

    public static final Schema BOT = Schema.of(
            flag("enabled").must(),
            text("openaiCredsId").must(),
            oneOf("botType", "assistant", "chatCompletion").must(),
            text("assistantId"),
            text("functionUrl"),
            text("model"),
            texts("systemMessages"),
            texts("assistantMessages"),
            texts("userMessages"),
            integer("maxTokens"),
            oneOf("triggerType", TRIGGERS).must(),
            oneOf("triggerOperator", OPERATORS),
            text("triggerValue"),
            integer("expire"),
            text("keywordFinish"),
            integer("delayMessage"),
            text("unknownMessage"),
            flag("listeningFromMe"),
            flag("stopBotFromMe"),
            flag("keepOpen"),
            integer("debounceTime"),
            texts("ignoreJids"));

    /** Colloquy's own: a bot that a flow answers for. */
    public static final Schema FLOW_BOT = Schema.of(
            flag("enabled").must(),
            oneOf("botType", "flow").must(),
            text("flowId"),
            text("openaiCredsId"),
            oneOf("triggerType", TRIGGERS).must(),
            oneOf("triggerOperator", OPERATORS),
            text("triggerValue"),
            integer("expire"),
            text("keywordFinish"),
            integer("delayMessage"),
            text("unknownMessage"),
            flag("listeningFromMe"),
            flag("stopBotFromMe"),
            flag("keepOpen"),
            integer("debounceTime"),
            texts("ignoreJids"));

    public static final Schema SETTINGS = Schema.of(
            text("openaiCredsId").must(),
            integer("expire").must(),
            text("keywordFinish").must(),
            integer("delayMessage").must(),
            text("unknownMessage").must(),
            flag("listeningFromMe").must(),
            flag("stopBotFromMe").must(),
            flag("keepOpen").must(),
            flag("speechToText"),
            integer("debounceTime").must(),
            texts("ignoreJids").must(),
            text("openaiIdFallback"),
            text("fallbackId"));

    public static final Schema STATUS = Schema.of(
            text("remoteJid").must(),
            oneOf("status", "opened", "closed", "paused", "delete").must());

    public static final Schema IGNORE =
            Schema.of(text("remoteJid").must(), oneOf("action", "add", "remove").must());

    public static final Schema INSTANCE = Schema.of(
            text("instanceName").must(),
            text("token"),
            text("number"),
            flag("qrcode"),
            flag("rejectCall"),
            text("msgCall"),
            flag("groupsIgnore"),
            flag("alwaysOnline"),
            flag("readMessages"),
            flag("readStatus"),
            flag("syncFullHistory"));

    private Schemas() {}
}
