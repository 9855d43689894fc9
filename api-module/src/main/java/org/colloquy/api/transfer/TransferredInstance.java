package org.colloquy.api.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.bot.WriteSettings;
import org.colloquy.api.channel.CreateChannel;
import org.jspecify.annotations.Nullable;

/**
 * One instance of an export. Bots and settings name credentials and bots by the ids that these had at the other server.
 *
 * @param channel the channel that it becomes
 * @param settings null: it had none
 */
public record TransferredInstance(
        @NotNull CreateChannel channel,
        @NotNull @Size(max = MOST) List<@NotNull @Valid Key> credentials,
        @NotNull @Size(max = MOST) List<@NotNull @Valid Bot> bots,
        @Nullable WriteSettings settings) {

    /** Most objects of one kind. */
    public static final int MOST = 1_000;

    /**
     * A credential.
     *
     * @param id its id at the other server
     * @param baseUrl null: this server's default
     */
    public record Key(
            @NotBlank @Size(max = 255) String id,
            @NotNull String name,
            @NotNull String apiKey,
            @Nullable String baseUrl) {

        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /**
     * A bot.
     *
     * @param id its id at the other server
     */
    public record Bot(
            @NotBlank @Size(max = 255) String id, @NotNull WriteBot bot) {}
}
