package org.colloquy.core.bot.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JidsTest {

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "123@s.whatsapp.net,123@s.whatsapp.net,true",
        "123@s.whatsapp.net,123,true",
        "123@s.whatsapp.net,1234@s.whatsapp.net,false",
        "123@s.whatsapp.net,@s.whatsapp.net,true",
        "123@s.whatsapp.net,@g.us,false",
        "123-456@g.us,@g.us,true",
        "123@lid,@s.whatsapp.net,false",
        "123,@s.whatsapp.net,false",
        "123,123,true",
        "123,'',false"
    })
    void entriesNameContactsNumbersOrKinds(String jid, String entry, boolean listed) {
        assertThat(Jids.listed(jid, List.of(entry))).isEqualTo(listed);
    }

    @Test
    void noListIgnoresNobody() {
        assertThat(Jids.listed("123", null)).isFalse();
    }
}
