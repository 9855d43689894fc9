package org.colloquy.web.evolution;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.bot.BotCredentials;
import org.colloquy.api.bot.BotService;
import org.colloquy.api.bot.BotSessions;
import org.colloquy.api.bot.InboundMessages;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.web.evolution.bot.BotRoutes;
import org.colloquy.web.evolution.bot.CredentialRoutes;
import org.colloquy.web.evolution.bot.SessionRoutes;
import org.colloquy.web.evolution.bot.SettingsRoutes;
import org.colloquy.web.evolution.instance.InstanceRoutes;
import org.colloquy.web.evolution.route.Call;
import org.colloquy.web.evolution.route.Guard;
import org.colloquy.web.evolution.route.RouteTable;
import org.colloquy.web.evolution.webhook.InboundRoutes;
import org.colloquy.web.evolution.webhook.WebhookRoutes;
import org.colloquy.web.evolution.wire.EvolutionErrors;
import org.colloquy.web.evolution.wire.Refusal;
import org.colloquy.web.http.Route;
import org.colloquy.web.security.RequestPath;
import org.jspecify.annotations.Nullable;

/**
 * All routes of Evolution's API. A servlet over a table, because the contract fixes what JAX-RS leaves to servers: the order of the
 * guards, and what is said of unknown routes and bodies that cannot be parsed.
 */
@WebServlet(
        name = "Evolution",
        urlPatterns = {"/openai/*", "/instance/*", "/webhook/*", "/settings/*", "/verify-creds"},
        asyncSupported = true)
public final class EvolutionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long MODELS_TIMEOUT_MS = 60_000;

    @EJB
    private transient ChannelService channels;

    @EJB
    private transient BotService bots;

    @EJB
    private transient BotCredentials credentials;

    @EJB
    private transient BotSessions sessions;

    @EJB
    private transient InboundMessages messages;

    private transient RouteTable table = new RouteTable();
    private transient @Nullable Guard guard;

    @Override
    public void init() {
        guard = new Guard(channels);
        table = new RouteTable(
                new CredentialRoutes(credentials).routes(),
                new BotRoutes(bots).routes(),
                new SettingsRoutes(bots).routes(),
                new SessionRoutes(sessions, bots, channels).routes(),
                new InstanceRoutes(channels, sessions).routes(),
                new WebhookRoutes(channels).routes(),
                new InboundRoutes(messages, channels).routes());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply = new Reply(request, response);
        Call call = null;
        try {
            RouteTable.Match match = table.find(request.getMethod(), RequestPath.of(request))
                    .orElseThrow(() -> Refusal.notFound(EvolutionErrors.noRoute(request)));
            Route.set(request, match.route().template());
            call = guard().admit(match, request);
            send(match.route().handler().handle(call), match.route().status(), call, reply);
        } catch (RuntimeException e) {
            refuse(e, call, reply);
        }
    }

    private void send(@Nullable Object answer, int status, Call call, Reply reply) throws IOException {
        if (answer instanceof CompletionStage<?> stage) {
            reply.later(stage, status, MODELS_TIMEOUT_MS, failure -> refuse(failure, call, reply));
        } else {
            reply.send(status, answer);
        }
    }

    private void refuse(Throwable failure, @Nullable Call call, Reply reply) throws IOException {
        if (failure instanceof Refusal refusal) {
            boolean strict =
                    call != null && channels.options(call.workspaceId()).strictStatus();
            reply.send(refusal.status(strict), refusal.body(strict));
        } else {
            reply.fail(failure);
        }
    }

    private Guard guard() {
        return Objects.requireNonNull(guard, "not initialised");
    }
}
