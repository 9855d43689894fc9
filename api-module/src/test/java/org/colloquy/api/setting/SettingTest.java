package org.colloquy.api.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingTest {

    private static final String KEY = "colloquy.test-setting";

    @AfterEach
    void forget() {
        System.clearProperty(KEY);
    }

    @Test
    void readsADurationAsSecondsOrIsoText() {
        Setting<Duration> setting = Setting.duration(KEY, Duration.ofHours(1));
        assertThat(setting.get()).isEqualTo(Duration.ofHours(1));

        System.setProperty(KEY, "90");
        assertThat(setting.get()).isEqualTo(Duration.ofSeconds(90));

        System.setProperty(KEY, "PT0.5S");
        assertThat(setting.get()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void treatsABlankValueAsAbsent() {
        System.setProperty(KEY, "  ");

        assertThat(Setting.optionalText(KEY).find()).isEmpty();
        assertThat(Setting.number(KEY, 7).get()).isEqualTo(7);
    }

    @Test
    void namesTheKeyAndNotTheValueWhenTheFormIsWrong() {
        System.setProperty(KEY, "s3cret");

        assertThatThrownBy(() -> Setting.number(KEY, 7).get())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(KEY)
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> Setting.flag(KEY, true).get()).hasMessageContaining(KEY);
        assertThatThrownBy(() -> Setting.duration(KEY, Duration.ZERO).get()).hasMessageContaining(KEY);
    }

    @Test
    void isMissingWithoutValueAndDefault() {
        assertThatThrownBy(() -> Setting.optionalText(KEY).get()).hasMessageContaining(KEY);
    }
}
