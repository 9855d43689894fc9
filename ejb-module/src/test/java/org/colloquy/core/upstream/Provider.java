package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider on a socket, so that it can also behave as no HTTP library would. Answers as told, then with the last answer. */
final class Provider implements AutoCloseable {

    /** What was asked. */
    record Asked(String line, Map<String, String> headers, String body) {

        String path() {
            return line.split(" ")[1];
        }

        JsonNode json() {
            return Lenient.find(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        }
    }

    /** One answer; the connection is closed after it. */
    interface Answer {

        void to(Asked asked, Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Answer> answers;
    private final Answer last;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    Provider(Answer... answers) {
        this.answers = new ConcurrentLinkedQueue<>(List.of(answers));
        this.last = answers[answers.length - 1];
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/v1";
    }

    List<Asked> asked() {
        return asked;
    }

    static Answer json(int status, String body, String... headers) {
        return (asked, socket) -> write(socket, head(status, "application/json", headers) + body);
    }

    static Answer stream(String... lines) {
        return (asked, socket) -> write(socket, head(200, "text/event-stream") + String.join("\n", lines) + "\n");
    }

    static Answer says(String text) {
        return json(
                200,
                "{\"model\":\"m\",\"choices\":[{\"message\":{\"content\":\"" + text
                        + "\"},\"finish_reason\":\"stop\"}]}");
    }

    static String head(int status, String type, String... headers) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nConnection: close\r\n"
                + String.join(
                        "", List.of(headers).stream().map(line -> line + "\r\n").toList()) + "\r\n";
    }

    static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = door.accept();
                threads.execute(() -> answer(socket));
            }
        } catch (SocketException e) {
            // Closed by the test.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String line = line(in);
            Map<String, String> headers = new TreeMap<>();
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            Asked request = new Asked(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
            asked.add(request);
            Answer next = answers.poll();
            (next == null ? last : next).to(request, socket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The caller went away, which is what some tests want.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
