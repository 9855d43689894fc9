package org.colloquy.test.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.browser.Chromium;
import org.colloquy.test.browser.Visitor;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the console looks, on wide and on narrow screens. Its pictures are those of the documentation. */
@AgainstServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("browser")
@Isolated("it looks for its own sessions among the newest of all")
class ConsoleLooksIT {

    private static final int WIDE = 1100;

    private final Bed bed;
    private final Colloquy colloquy;
    private final StubModel stub;
    private Chromium chromium;
    private Visitor visitor;
    private Chat talk;

    ConsoleLooksIT(Bed bed, Colloquy colloquy, StubModel stub) {
        this.bed = bed;
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @BeforeAll
    void signIn() {
        talk = new Scenery(colloquy, stub).build();
        chromium = new Chromium();
        visitor = chromium.visitor(colloquy.door().base(), WIDE, 640);
        visitor.open("/console");
        visitor.picture("login");
        visitor.signIn("admin", bed.adminPassword());
        assertThat(visitor.heading()).hasText("Sessions");
    }

    @AfterAll
    void leave() {
        visitor.close();
        chromium.close();
    }

    @Test
    void theListNamesChatbotClientStatusAndTimesNewestFirst() {
        size(WIDE, 640);
        visitor.open("/console/sessions.xhtml");
        visitor.illustration("sessions");

        Locator first = visitor.page().locator("tbody tr").first();
        assertThat(first.locator("td"))
                .containsText(new String[] {"Sales coach", "Jonas Weber", "active", "UTC", "never"});
        assertThat(visitor.page().locator("tbody .status-expired").first()).isVisible();
    }

    @Test
    void aTranscriptShowsWhoSaidWhatAndWhyAQuestionHasNoAnswer() {
        size(WIDE, 1000);
        visitor.open("/console/session.xhtml?id=" + talk.id());
        visitor.illustration("session");

        Locator turns = visitor.page().locator(".turn");
        assertThat(turns).hasCount(5);
        assertThat(turns.nth(0)).containsText("Jonas Weber");
        assertThat(turns.nth(1)).containsText("Sales coach");
        assertThat(turns.nth(4)).containsText("failed");
        assertThat(turns.nth(4)).containsText("The model's provider refused the request");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1280})
    void noPageIsWiderThanItsScreenWhateverTheNamesAndWords(int width) {
        size(width, 844);
        Chat chat = colloquy.openSession();
        chat.say("Donaudampfschifffahrtsgesellschaft".repeat(30));

        for (String path : new String[] {"/console/session.xhtml?id=" + chat.id(), "/console/sessions.xhtml"}) {
            visitor.open(path);
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(width);
        }
        visitor.picture("sessions-" + width);
    }

    private void size(int width, int height) {
        visitor.page().setViewportSize(width, height);
    }
}
