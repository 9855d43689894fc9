package org.colloquy.web.health;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.colloquy.api.json.Json;

/** A report in the JSON shape of MicroProfile Health. */
record HealthReport(Status status, List<Check> checks) {

    enum Status {
        UP,
        DOWN;

        static Status of(boolean up) {
            return up ? UP : DOWN;
        }
    }

    record Check(String name, Status status) {}

    static HealthReport alive() {
        return new HealthReport(Status.UP, List.of());
    }

    /** Nothing is known about the parts, which is as bad as a part that is down. */
    static HealthReport unknown() {
        return new HealthReport(Status.DOWN, List.of());
    }

    static HealthReport of(Map<String, Boolean> parts) {
        List<Check> checks = parts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> new Check(part.getKey(), Status.of(part.getValue())))
                .toList();
        return new HealthReport(Status.of(!parts.containsValue(false)), checks);
    }

    int httpStatus() {
        return status == Status.UP ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    void writeTo(HttpServletResponse response) throws IOException {
        byte[] body = Json.write(this).getBytes(StandardCharsets.UTF_8);
        response.setStatus(httpStatus());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
