package org.colloquy.core.bot;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.colloquy.api.bot.BotCredential;
import org.colloquy.api.bot.BotService;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.credential.ChannelKey;
import org.colloquy.core.credential.ChannelKeys;
import org.jspecify.annotations.Nullable;

/** The transactions of {@link BotCredentialsBean}. */
@Stateless
public class CredentialRows {

    private static final int MAX_NAME = 255;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,4096}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s?#]{1,2000}");

    @Inject
    private ChannelKeys keys;

    @Inject
    private BotRepository bots;

    @Inject
    private DefaultsRepository defaults;

    @EJB
    private BotService botService;

    @EJB
    private ChannelService channels;

    /** Stores one. */
    public BotCredential create(
            String workspaceId, String channelId, String name, String apiKey, @Nullable String baseUrl) {
        channels.get(workspaceId, channelId);
        requireSound("name", !name.isBlank() && name.length() <= MAX_NAME);
        requireSound("apiKey", KEY.matcher(apiKey).matches());
        requireSound("baseUrl", baseUrl == null || ADDRESS.matcher(baseUrl).matches());
        if (keys.all(workspaceId, channelId).stream()
                .anyMatch(other -> other.name().equals(name))) {
            throw AppException.of(ErrorCode.CREDENTIAL_NAME_TAKEN);
        }
        return view(keys.add(workspaceId, channelId, name, apiKey, baseUrl), showKeys(workspaceId), List.of());
    }

    /** All of a channel. */
    public List<BotCredential> list(String workspaceId, String channelId) {
        channels.get(workspaceId, channelId);
        boolean show = showKeys(workspaceId);
        List<BotView> all = botService.list(workspaceId, channelId);
        return keys.all(workspaceId, channelId).stream()
                .map(key -> view(key, show, all))
                .toList();
    }

    /** The id, when the channel has such a credential. */
    public String require(String workspaceId, String channelId, String id) {
        return keys.find(workspaceId, channelId, id)
                .map(ChannelKey::id)
                .orElseThrow(() -> AppException.notFound("credential", id));
    }

    /** The channel's settings. */
    public Optional<BotSettings> findSettings(String workspaceId, String channelId) {
        return botService.findSettings(workspaceId, channelId);
    }

    /** Deletes one with its bots. */
    public void delete(String workspaceId, String channelId, String id) {
        require(workspaceId, channelId, id);
        if (defaults.uses(workspaceId, id)) {
            throw AppException.of(ErrorCode.CONFLICT, "The credential is the default of its channel");
        }
        bots.ofCredential(workspaceId, id).forEach(bot -> botService.delete(workspaceId, bot.channelId(), bot.id()));
        keys.remove(workspaceId, id);
    }

    private boolean showKeys(String workspaceId) {
        return channels.options(workspaceId).showKeys();
    }

    private static BotCredential view(ChannelKey key, boolean show, List<BotView> all) {
        return new BotCredential(
                key.id(),
                key.channelId(),
                key.name(),
                show ? key.apiKey() : masked(key.apiKey()),
                key.baseUrl(),
                all.stream().filter(bot -> key.id().equals(bot.credentialId())).toList(),
                key.createdAt(),
                key.updatedAt());
    }

    /** Enough to tell two keys apart; nothing of a short one. */
    static String masked(String key) {
        return key.length() < 12 ? "…" : key.substring(0, 3) + "…" + key.substring(key.length() - 4);
    }

    private static void requireSound(String field, boolean sound) {
        if (!sound) {
            throw AppException.invalid(field, "is missing or has the wrong form");
        }
    }
}
