package org.colloquy.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class RoutePatternTest {

    @Path("sessions/{sessionId}/runs")
    static class Runs {
        void list() {}

        @Path("{id}")
        void get() {}

        @Path("/")
        void root() {}
    }

    @Test
    void classAndMethodMakeOnePattern() throws NoSuchMethodException {
        assertThat(pattern("list")).isEqualTo("/sessions/{sessionId}/runs");
        assertThat(pattern("get")).isEqualTo("/sessions/{sessionId}/runs/{id}");
        assertThat(pattern("root")).isEqualTo("/sessions/{sessionId}/runs");
    }

    private static String pattern(String method) throws NoSuchMethodException {
        return RoutePattern.of(Runs.class, Runs.class.getDeclaredMethod(method));
    }
}
