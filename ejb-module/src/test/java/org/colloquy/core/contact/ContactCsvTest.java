package org.colloquy.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.contact.CreateContact;
import org.colloquy.api.error.AppException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactCsvTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        ContactView ana = contact("Ana \"A\", Núñez", "+49 30 1", Map.of("note", "two\nlines", "team", "IT"));
        ContactView evil = contact("=HYPERLINK(\"x\")", null, Map.of("note", "'quoted"));

        String table = ContactCsv.write(List.of(ana, evil));

        assertThat(table).startsWith("id,name,email,phone,externalId,tags,funnel,metadata.note,metadata.team\n");
        assertThat(table).contains("'=HYPERLINK").doesNotContain("\n=", ",=", ",\"=");
        List<CreateContact> read = ContactCsv.read(table);
        assertThat(read.get(0).name()).isEqualTo(ana.name());
        assertThat(read.get(0).phone()).isEqualTo("+49 30 1");
        assertThat(read.get(0).metadata()).isEqualTo(ana.metadata());
        assertThat(read.get(0).tags()).containsExactly("=vip", "two; words");
        assertThat(read.get(0).funnel()).isEqualTo("leads");
        assertThat(read.get(1).name()).isEqualTo(evil.name());
        assertThat(read.get(1).metadata()).isEqualTo(Map.of("note", "'quoted"));
    }

    @Test
    void aTableOfASpreadsheetIsRead() {
        assertThat(ContactCsv.read("\uFEFFname,email,metadata.team\r\nAna,ana@example.org,IT\r\n\r\nBo,,\r\n"))
                .containsExactly(
                        new CreateContact("Ana", "ana@example.org", null, null, Map.of("team", "IT")),
                        new CreateContact("Bo", null, null, null, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "email\na@b.c",
                "name,colour\nAna,red",
                "name,name\nAna,Bo",
                "name,metadata.\nAna,x",
                "name\nAna,too,many",
                "name\n\"open"
            })
    void whatIsNoSuchTableIsRefused(String csv) {
        assertThatThrownBy(() -> ContactCsv.read(csv)).isInstanceOf(AppException.class);
    }

    @Test
    void aTableHasABoundedLength() {
        String rows = "Ana\n".repeat(ContactCsv.MAX_ROWS);

        assertThat(ContactCsv.read("name\n" + rows)).hasSize(ContactCsv.MAX_ROWS);
        assertThatThrownBy(() -> ContactCsv.read("name\n" + rows + "Bo\n")).isInstanceOf(AppException.class);
    }

    private static ContactView contact(
            String name, @org.jspecify.annotations.Nullable String phone, Map<String, String> metadata) {
        return new ContactView(
                "contact_1",
                name,
                null,
                phone,
                null,
                metadata,
                List.of("=vip", "two; words"),
                "leads",
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
