package org.colloquy.test.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.browser.Chromium;
import org.colloquy.test.browser.Visitor;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/** What an administrator does at the console, in a browser. */
@AgainstServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("browser")
@Isolated("it looks for its own sessions among the newest of all")
class ConsoleIT {

    private static final String ATTACK = "<script>document.title='owned'</script><img src=x onerror=\"alert(1)\">"
            + "<b>bold</b> #{facesContext} ${1+1} </div></li>";

    private final Bed bed;
    private final Colloquy colloquy;
    private Chromium chromium;
    private Visitor visitor;

    ConsoleIT(Bed bed, Colloquy colloquy) {
        this.bed = bed;
        this.colloquy = colloquy;
    }

    @BeforeAll
    void startTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    void stopTheBrowser() {
        chromium.close();
    }

    @BeforeEach
    void comeIn() {
        visitor = chromium.visitor(colloquy.door().base(), 1280, 800);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void everyAddressOfTheConsoleLeadsAStrangerToTheSignIn() {
        for (String path : new String[] {
            "/console",
            "/console/",
            "/console/sessions.xhtml",
            "/console/session.xhtml?id=x",
            "/console/flows.xhtml",
            "/console/flow.xhtml?id=x"
        }) {
            visitor.open(path);

            assertThat(visitor.page()).hasURL(Pattern.compile(".*/console/login\\.xhtml.*"));
            assertThat(visitor.heading()).hasText("Sign in to Colloquy");
        }
    }

    @Test
    void aWrongNameAndAWrongPasswordGetTheSameAnswer() {
        visitor.open("/console");
        visitor.signIn("admin", "not the password");
        assertThat(visitor.page().getByText("User name or password is not right."))
                .isVisible();

        visitor.signIn("nobody", bed.adminPassword());
        assertThat(visitor.page().getByText("User name or password is not right."))
                .isVisible();
        assertThat(visitor.page().getByLabel("Password")).hasValue("");
    }

    @Test
    void anAdministratorFindsASessionByItsStatusAndReadsItsTranscript() {
        String name = "Coach " + UUID.randomUUID();
        String chatbot = colloquy.createChatbot(Map.of("name", name));
        Chat chat = colloquy.openSessionWith(chatbot);
        String answer = chat.say("How do I begin?");
        chat.end();

        signIn();
        assertThat(visitor.link(name)).isVisible();
        visitor.link("active").click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*status=active.*"));
        assertThat(visitor.link(name)).hasCount(0);
        visitor.link("closed").click();
        assertThat(visitor.link("closed")).hasAttribute("aria-current", "true");
        visitor.link(name).click();

        assertThat(visitor.heading()).hasText(name + " with Grace");
        Locator turns = visitor.page().getByRole(AriaRole.LISTITEM);
        assertThat(turns).hasCount(2);
        assertThat(turns.nth(0)).containsText("How do I begin?");
        assertThat(turns.nth(1)).containsText(answer);
        assertThat(turns.nth(1)).containsText("completed");
    }

    @Test
    void aScriptInANameOrAMessageStaysText() {
        String chatbot = colloquy.createChatbot(Map.of("name", "Bot " + ATTACK));
        String client = colloquy.createClient(Map.of("name", "Client " + ATTACK));
        Chat chat = colloquy.openSession(Map.of("chatbotId", chatbot, "clientId", client));
        String answer = chat.say(ATTACK);

        signIn();
        assertThat(visitor.page().getByText("Client " + ATTACK).first()).isVisible();
        visitor.open("/console/session.xhtml?id=" + chat.id());

        assertThat(answer).contains(ATTACK);
        assertThat(visitor.page().locator(".words").nth(0)).hasText(ATTACK);
        assertThat(visitor.page().locator(".words").nth(1)).hasText(answer);
        assertThat(visitor.page().locator("main b, main script, main .words *")).hasCount(0);
        assertThat(visitor.page()).hasTitle(Pattern.compile("^Bot <script>.*"));
        visitor.picture("attack");
    }

    @Test
    void olderSessionsAreReachedByAnAddressAndSoIsTheWayBack() {
        String bot = colloquy.createChatbot();
        String oldest = colloquy.openSessionWith(bot).id();
        String middle = colloquy.openSessionWith(bot).id();
        String newest = colloquy.openSessionWith(bot).id();

        signIn();
        visitor.open("/console/sessions.xhtml?status=active&limit=1");
        assertThat(visitor.page().locator(".open")).hasAttribute("href", Pattern.compile(".*" + newest));
        assertThat(visitor.link("Newer")).hasCount(0);
        visitor.link("Older").click();
        assertThat(visitor.page().locator(".open")).hasAttribute("href", Pattern.compile(".*" + middle));
        visitor.link("Older").click();
        assertThat(visitor.page().locator(".open")).hasAttribute("href", Pattern.compile(".*" + oldest));
        visitor.page().reload();
        visitor.link("Newer").click();
        assertThat(visitor.page().locator(".open")).hasAttribute("href", Pattern.compile(".*" + middle));
        visitor.page().goBack();
        assertThat(visitor.page().locator(".open")).hasAttribute("href", Pattern.compile(".*" + oldest));
    }

    @Test
    void aSessionOfAnotherWorkspaceDoesNotExistHere() {
        Chat foreign = colloquy.createWorkspace("neighbours").openSession();

        signIn();
        Response response = visitor.page().navigate("/console/session.xhtml?id=" + foreign.id());

        assertThat(response.status()).isEqualTo(404);
        assertThat(visitor.heading()).hasText("There is no such object");
    }

    @Test
    void signingOutEndsTheSessionForTheBackButtonToo() {
        signIn();
        visitor.button("Sign out").click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/console/login\\.xhtml.*"));

        visitor.page().goBack();
        assertThat(visitor.heading()).hasText("Sign in to Colloquy");
    }

    @Test
    void pagesRunNoScriptButTheirOwnAndGiveNoFileAway() {
        signIn();
        Response page = visitor.page().navigate("/console/sessions.xhtml");

        String policy = page.headerValues("content-security-policy").toString();
        assertThat(policy).contains("script-src 'self' 'nonce-", "default-src 'self'", "frame-ancestors 'none'");
        assertThat(policy).doesNotContain("unsafe-");
        assertThat(colloquy.door().get("/WEB-INF/resources/console/console.css").status())
                .isEqualTo(404);
    }

    @Test
    void theCookieOfTheSessionIsOutOfReachForScriptsAndForeignForms() {
        visitor.open("/console");
        visitor.page().getByLabel("User name").fill("admin");
        visitor.page().getByLabel("Password").fill(bed.adminPassword());
        Response answer = visitor.page()
                .waitForResponse(
                        "**/login.xhtml*", () -> visitor.button("Sign in").click());

        assertThat(answer.headerValue("set-cookie"))
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void theSignInLeadsOnToThePageThatWasAskedFor() {
        Chat chat = colloquy.openSession();

        visitor.open("/console/session.xhtml?id=" + chat.id());
        visitor.signIn("admin", bed.adminPassword());

        assertThat(visitor.heading()).hasText("Ada with Grace");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/console/session\\.xhtml\\?id=" + chat.id()));
    }

    @Test
    void aFormThatTheServerHasForgottenIsShownAfresh() {
        signIn();
        visitor.page().evaluate("document.querySelector('[name=\"jakarta.faces.ViewState\"]').value = '1:1'");
        visitor.button("Sign out").click();

        assertThat(visitor.heading()).hasText("Sessions");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/console/sessions\\.xhtml"));
    }

    private void signIn() {
        visitor.open("/console");
        visitor.signIn("admin", bed.adminPassword());
        assertThat(visitor.heading()).hasText("Sessions");
    }
}
