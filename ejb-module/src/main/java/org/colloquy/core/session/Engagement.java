package org.colloquy.core.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session on a channel knows besides: which bot answers and why, and what of the contact waits to be answered. Empty for
 * sessions of chatbots.
 */
@Embeddable
public class Engagement {

    @Column(name = "channel_id")
    private @Nullable String channelId;

    @Column(name = "bot_id")
    private @Nullable String botId;

    /** The contact, while this session is its one on the channel. */
    @Column(name = "held_contact_id")
    private @Nullable String heldContactId;

    @Column(name = "push_name")
    private @Nullable String pushName;

    @Column(name = "await_user")
    private boolean awaitUser;

    private @Nullable String reason;

    @Column(name = "waiting_since")
    private @Nullable Instant waitingSince;

    @Column(name = "waiting_count")
    private int waitingCount;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "updated_at")
    private @Nullable Instant updatedAt;

    /** Empty. */
    protected Engagement() {}

    static Engagement of(String channelId, String contactId, Instant now) {
        Engagement engagement = new Engagement();
        engagement.channelId = channelId;
        engagement.heldContactId = contactId;
        engagement.updatedAt = now;
        return engagement;
    }

    /** A bot answers from now on. */
    public void engage(@Nullable String bot, @Nullable String why) {
        botId = bot;
        reason = why;
    }

    /** The contact says how it is called. */
    public void introduce(@Nullable String name) {
        if (name != null) {
            pushName = name;
        }
    }

    /** One more message waits until {@code due}, which may put off what waits already. */
    public void await(Instant due, Instant now) {
        waitingSince = waitingSince == null ? now : waitingSince;
        waitingCount++;
        dueAt = due;
        touch(now);
    }

    /** What waits is looked at then and no earlier. */
    public void putOff(Instant due) {
        dueAt = due;
    }

    /** Nothing waits any more. */
    public void taken() {
        waitingSince = null;
        waitingCount = 0;
        dueAt = null;
    }

    /** The contact has spoken last, or the bot. */
    public void spoken(boolean byBot, Instant now) {
        awaitUser = byBot;
        touch(now);
    }

    void touch(Instant now) {
        updatedAt = now;
    }

    /** The contact is free for another session. */
    void release() {
        heldContactId = null;
        taken();
    }

    /** The channel; null for a session of a chatbot. */
    public @Nullable String channelId() {
        return channelId;
    }

    /** Whether it is still the contact's session. */
    public boolean holds() {
        return heldContactId != null;
    }

    public @Nullable String botId() {
        return botId;
    }

    public @Nullable String pushName() {
        return pushName;
    }

    public boolean awaitUser() {
        return awaitUser;
    }

    /** Why the bot was chosen. */
    public @Nullable String reason() {
        return reason;
    }

    /** Since when something waits. */
    public @Nullable Instant waitingSince() {
        return waitingSince;
    }

    public int waitingCount() {
        return waitingCount;
    }

    /** When what waits is answered. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** The last change that Evolution's clients see. */
    public @Nullable Instant updatedAt() {
        return updatedAt;
    }
}
