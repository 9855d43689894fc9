package org.colloquy.core.bot;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.json.Json;
import org.colloquy.core.platform.JsonColumn;
import org.jspecify.annotations.Nullable;

/** How a bot behaves, or a channel's bots by default; null is not said. */
@Embeddable
public class BehaviourColumns {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final int MAX_JIDS = 1_048_576;

    private @Nullable Integer expire;

    @Column(name = "keyword_finish")
    private @Nullable String keywordFinish;

    @Column(name = "delay_message")
    private @Nullable Integer delayMessage;

    @Column(name = "unknown_message")
    private @Nullable String unknownMessage;

    @Column(name = "listening_from_me")
    private @Nullable Boolean listeningFromMe;

    @Column(name = "stop_bot_from_me")
    private @Nullable Boolean stopBotFromMe;

    @Column(name = "keep_open")
    private @Nullable Boolean keepOpen;

    @Column(name = "debounce_time")
    private @Nullable Integer debounceTime;

    @Column(name = "split_messages")
    private @Nullable Boolean splitMessages;

    @Column(name = "time_per_char")
    private @Nullable Integer timePerChar;

    /** JSON; unlike other lists, an empty one is something else than none. */
    @Column(name = "ignore_jids")
    private @Nullable String ignoreJids;

    /** For the persistence provider. */
    protected BehaviourColumns() {}

    BehaviourColumns(Behaviour said) {
        expire = said.expire();
        keywordFinish = said.keywordFinish();
        delayMessage = said.delayMessage();
        unknownMessage = said.unknownMessage();
        listeningFromMe = said.listeningFromMe();
        stopBotFromMe = said.stopBotFromMe();
        keepOpen = said.keepOpen();
        debounceTime = said.debounceTime();
        splitMessages = said.splitMessages();
        timePerChar = said.timePerChar();
        List<String> jids = said.ignoreJids();
        ignoreJids = jids == null ? null : JsonColumn.within(MAX_JIDS, "ignoreJids", Json.write(jids));
    }

    /** @param columns null: the persistence provider makes no object of columns that are all null */
    static Behaviour view(@Nullable BehaviourColumns columns) {
        return (columns == null ? new BehaviourColumns() : columns).view();
    }

    private Behaviour view() {
        return new Behaviour(
                expire,
                keywordFinish,
                delayMessage,
                unknownMessage,
                listeningFromMe,
                stopBotFromMe,
                keepOpen,
                debounceTime,
                splitMessages,
                timePerChar,
                ignoreJids == null ? null : JsonColumn.list(ignoreJids, TEXTS));
    }
}
