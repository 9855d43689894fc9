package org.colloquy.test.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OpenAI-compatible provider that does what each test scripts, down to the bytes: only a plain socket can stop in the middle
 * of a chunk. Every script gets a base URL of its own, so that tests never see each other's calls.
 */
public final class StubModel implements AutoCloseable {

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(StubModel::daemon);
    private final Map<String, ScriptedModel> models = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    public StubModel() {
        try {
            server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** A model that follows the script; its base URL goes into a credential. */
    public ScriptedModel play(Script script) {
        String name = "m" + count.incrementAndGet();
        ScriptedModel model =
                new ScriptedModel("http://127.0.0.1:" + server.getLocalPort() + "/" + name + "/v1", script);
        models.put(name, model);
        return model;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (SocketException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            boolean open = true;
            while (open) {
                Optional<ModelCall> call = ModelCall.read(in);
                open = call.isPresent() && answer(call.get(), new ModelReply(socket));
            }
        } catch (IOException hungUp) {
            // By the product, which some scripts provoke: the tests judge what it stored.
        }
    }

    private boolean answer(ModelCall call, ModelReply reply) throws IOException {
        ScriptedModel model = models.get(call.path().split("/")[1]);
        if (model == null) {
            reply.json(404, "{}");
            return true;
        }
        model.answer(call, reply);
        return !reply.hungUp();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stub-model");
        thread.setDaemon(true);
        return thread;
    }
}
