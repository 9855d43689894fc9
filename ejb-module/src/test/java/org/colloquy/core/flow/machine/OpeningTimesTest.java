package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.colloquy.api.flow.OfficeHours;
import org.colloquy.api.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTimesTest {

    private static final OfficeHours NIGHTS = Json.read(
            Scenario.quoted("{'id':'x','timeZone':'America/New_York','opening':["
                    + "{'days':['FRIDAY'],'from':'22:00','to':'06:00'},{'days':['SUNDAY'],'from':'08:00'}],"
                    + "'holidays':['2026-12-25']}"),
            OfficeHours.class);

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T02:59:59Z,false",
        "2026-11-28T03:00:00Z,true",
        "2026-11-28T10:59:59Z,true",
        "2026-11-28T11:00:00Z,false",
        "2026-11-29T13:00:00Z,true",
        "2026-11-30T04:59:59Z,true",
        "2026-11-30T05:00:00Z,false",
        // The day before is no holiday, the day itself is.
        "2026-12-26T03:30:00Z,false",
        "2026-12-26T10:00:00Z,false"
    })
    void hoursMayLastOverMidnightAndHolidaysAreKept(Instant now, boolean open) {
        assertThat(OpeningTimes.open(NIGHTS, now)).isEqualTo(open);
    }
}
