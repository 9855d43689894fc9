package org.colloquy.core.upstream;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what a listener is told, one line each. */
final class Heard implements ReplyListener {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    List<String> lines() {
        return lines;
    }

    @Override
    public void onText(String piece) {
        lines.add("text " + piece);
    }

    @Override
    public void onRefusal(String piece) {
        lines.add("refusal " + piece);
    }

    @Override
    public void onToolCall(int index, String id, String name) {
        lines.add("call " + index + " " + id + " " + name);
    }

    @Override
    public void onArguments(int index, String piece) {
        lines.add("arguments " + index + " " + piece);
    }
}
