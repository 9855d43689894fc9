package org.colloquy.core.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.colloquy.api.contact.CreateContact;
import org.junit.jupiter.api.Test;

class ContactTest {

    private final Contact contact = new Contact("ws_1", CreateContact.named("Ana"), Instant.EPOCH);

    @Test
    void tagsAreKeptOnceInTheOrderInWhichTheyWereGiven() {
        contact.retag(List.of("vip", "lead"), List.of(), Instant.EPOCH);
        contact.retag(List.of("lead", "new"), List.of("absent"), Instant.EPOCH);

        assertThat(contact.view().tags()).containsExactly("vip", "lead", "new");
    }

    @Test
    void tagsAreTakenAway() {
        contact.retag(List.of("vip", "lead"), List.of(), Instant.EPOCH);
        contact.retag(List.of(), List.of("vip", "lead"), Instant.EPOCH);

        assertThat(contact.view().tags()).isEmpty();
    }

    @Test
    void tagsBeyondTheMostAreLeftOut() {
        List<String> many =
                IntStream.range(0, 100).mapToObj(number -> "tag " + number).toList();

        contact.retag(many, List.of(), Instant.EPOCH);

        assertThat(contact.view().tags()).isEqualTo(many.subList(0, CreateContact.MAX_TAGS));
    }
}
