package org.colloquy.test.load;

/** Puts the lines of a stream of events together. Events of more than one data line do not occur here. */
final class EventLines {

    private final EventListener listener;
    private String id = "";
    private String name = "";
    private String data = "";

    EventLines(EventListener listener) {
        this.listener = listener;
    }

    void line(String line) {
        if (line.startsWith("data: ")) {
            data = line.substring(6);
        } else if (line.startsWith("event: ")) {
            name = line.substring(7);
        } else if (line.startsWith("id: ")) {
            id = line.substring(4);
        } else if (line.isEmpty() && !data.isEmpty()) {
            listener.onEvent(id, name, data);
            id = "";
            name = "";
            data = "";
        }
    }
}
