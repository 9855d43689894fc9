package org.colloquy.web.evolution.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.channel.ChannelAccess;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.api.channel.Integration;
import org.colloquy.api.channel.Outbound;
import org.colloquy.web.evolution.wire.Refusal;
import org.colloquy.web.openai.wire.FakeRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {

    private static final Map<String, ChannelAccess> KEYS = Map.of(
            "admin", new ChannelAccess("here", null),
            "shop-key", new ChannelAccess("here", "channel_shop"),
            "desk-key", new ChannelAccess("here", "channel_desk"),
            "stranger", new ChannelAccess("elsewhere", null),
            "strange-key", new ChannelAccess("elsewhere", "channel_strange"));

    private final Guard guard = new Guard(channels());

    @ParameterizedTest
    @CsvSource({
        "GLOBAL,   /instance/create,    admin,        0",
        "GLOBAL,   /instance/create,    shop-key,     401",
        "GLOBAL,   /instance/create,    unknown,      401",
        "GLOBAL,   /instance/create,    ,             401",
        "ANY_KEY,  /webhook/evolution,  admin,        0",
        "ANY_KEY,  /webhook/evolution,  shop-key,     0",
        "ANY_KEY,  /webhook/evolution,  ,             401",
        "INSTANCE, /openai/find/shop,   admin,        0",
        "INSTANCE, /openai/find/shop,   shop-key,     0",
        "INSTANCE, /openai/find/shop,   desk-key,     401",
        "INSTANCE, /openai/find/shop,   strange-key,  401",
        "INSTANCE, /openai/find/shop,   stranger,     404",
        "INSTANCE, /openai/find/shop,   unknown,      401",
        "INSTANCE, /openai/find/shop,   ,             401",
        "INSTANCE, /openai/find/nobody, ,             404",
        "INSTANCE, /openai/find/nobody, admin,        404",
        "SENDER,   /webhook/shop,       shop-key,     0",
        "SENDER,   /webhook/shop,       desk-key,     401",
        "SENDER,   /webhook/shop,       stranger,     404",
        "SENDER,   /webhook/shop,       ,             401",
    })
    void theInstanceHasToExistAndThenTheKeyHasToBeGoodForIt(
            Access access, String path, @Nullable String key, int status) {
        Refusal refused = catchThrowableOfType(Refusal.class, () -> admit(access, path, key));

        assertThat(refused == null ? 0 : refused.status(false)).isEqualTo(status);
    }

    private Call admit(Access access, String path, @Nullable String key) {
        boolean named = access == Access.INSTANCE || access == Access.SENDER;
        String template = named ? path.substring(0, path.lastIndexOf('/')) + "/{instance}" : path;
        RouteTable table = new RouteTable(List.of(new EvolutionRoute("GET", template, access, 200, call -> null)));
        HttpServletRequest request = FakeRequest.of("GET", path, key == null ? Map.of() : Map.of("apikey", key));
        return guard.admit(table.find("GET", path).orElseThrow(), request);
    }

    private static ChannelService channels() {
        return (ChannelService) Proxy.newProxyInstance(
                GuardTest.class.getClassLoader(),
                new Class<?>[] {ChannelService.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "findByName" -> "shop".equals(arguments[0]) ? Optional.of(shop()) : Optional.empty();
                    case "findAccess" -> Optional.ofNullable(KEYS.get((String) arguments[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static ChannelView shop() {
        return new ChannelView(
                "channel_shop",
                "here",
                "shop",
                Integration.EVOLUTION,
                null,
                "…",
                true,
                null,
                Outbound.byWebhook(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
