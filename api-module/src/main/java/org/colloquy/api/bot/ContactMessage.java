package org.colloquy.api.bot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A message of a contact, or of the number's owner to a contact, the same from every envelope.
 *
 * @param messageId the sender's id; together with {@code fromMe} it is unique on the channel. Null: never a duplicate
 * @param remoteJid the contact, or the group
 * @param fromMe whether the number's owner wrote it
 * @param pushName how the contact calls itself
 * @param participant who wrote it in a group
 * @param text what was written, a caption, or what somebody has written down of speech already; null: nothing usable
 * @param media null: none
 */
public record ContactMessage(
        @NotBlank @Size(max = 64) String workspaceId,
        @NotBlank @Size(max = 64) String channelId,
        @Nullable @Size(min = 1, max = 128) String messageId,
        @NotBlank @Size(max = 128) String remoteJid,
        boolean fromMe,
        @Nullable @Size(max = 256) String pushName,
        @Nullable @Size(max = 128) String participant,
        @Nullable @Size(max = 256_000) String text,
        @Nullable @Valid Media media) {

    @Override
    public String toString() {
        return "ContactMessage[channelId=" + channelId + "]";
    }
}
