package org.colloquy.core.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers each command as it was told, and keeps what it was given. */
final class SmtpStub implements AutoCloseable {

    /** An answer that never comes. */
    static final String SILENCE = "";

    private final ServerSocket server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();

    SmtpStub() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on a command that begins so is answered so. */
    SmtpStub answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** What it was told, texts apart. */
    List<String> commands() {
        return commands;
    }

    /** The texts with their headers. */
    List<String> mails() {
        return mails;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                start(() -> talk(socket));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, answers.getOrDefault("CONNECT", "220 stub"));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                String answer = answer(line);
                say(socket, answer);
                if (answer.startsWith("354")) {
                    mails.add(text(in));
                    say(socket, answers.getOrDefault(".", "250 taken"));
                }
            }
        } catch (IOException e) {
            // The other side is gone.
        }
    }

    private String answer(String line) {
        return answers.entrySet().stream()
                .filter(told -> line.startsWith(told.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> line.equals("DATA") ? "354 go on" : "250 fine");
    }

    private static String text(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(Socket socket, String answer) throws IOException {
        if (!answer.equals(SILENCE)) {
            socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "smtp-stub");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
