package org.colloquy.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.colloquy.api.json.Json;
import org.junit.jupiter.api.Test;

class HealthReportTest {

    @Test
    void everyPartUpIsUp() {
        HealthReport report = HealthReport.of(Map.of("database", true, "broker", true));

        assertThat(report.httpStatus()).isEqualTo(200);
        assertThat(Json.write(report))
                .isEqualTo("{\"status\":\"UP\",\"checks\":["
                        + "{\"name\":\"broker\",\"status\":\"UP\"},{\"name\":\"database\",\"status\":\"UP\"}]}");
    }

    @Test
    void onePartDownIsDown() {
        HealthReport report = HealthReport.of(Map.of("database", false, "broker", true));

        assertThat(report.httpStatus()).isEqualTo(503);
        assertThat(Json.write(report)).startsWith("{\"status\":\"DOWN\"").contains("\"database\",\"status\":\"DOWN\"");
    }

    @Test
    void nothingKnownIsDown() {
        assertThat(HealthReport.unknown().httpStatus()).isEqualTo(503);
    }

    @Test
    void livingIsUpWithoutChecks() {
        assertThat(Json.write(HealthReport.alive())).isEqualTo("{\"status\":\"UP\",\"checks\":[]}");
    }
}
