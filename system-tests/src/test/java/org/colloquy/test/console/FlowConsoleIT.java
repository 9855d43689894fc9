package org.colloquy.test.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.browser.Chromium;
import org.colloquy.test.browser.Visitor;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How flows are read, tried and published at the console. */
@AgainstServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("browser")
@Order(Bed.FIRST)
@ResourceLock(Chromium.ONE_AT_A_TIME)
class FlowConsoleIT {

    private static final int WIDE = 1100;

    /** What keeps two parts of a form apart, in pixels. */
    private static final double AIR = 12;

    private static final String ATTACK = "<script>document.title='owned'</script><img src=x onerror=\"alert(1)\">"
            + "<b>bold</b> #{facesContext} ${1+1} </div></li>";

    private final Bed bed;
    private final Colloquy colloquy;
    private Chromium chromium;
    private Visitor visitor;
    private Locator turns;
    private Locator variables;
    private Locator newest;

    FlowConsoleIT(Bed bed, Colloquy colloquy) {
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
    void signIn() {
        visitor = chromium.visitor(colloquy.door().base(), WIDE, 900);
        turns = visitor.page().locator(".talk .turn");
        variables = visitor.page().locator(".variables tbody tr");
        newest = visitor.page().locator(".steps > li").first();
        visitor.open("/console");
        visitor.signIn("admin", bed.adminPassword());
        assertThat(visitor.heading()).hasText("Sessions");
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void anAdministratorFindsAFlowReadsItAndPublishesIt() throws IOException {
        String id = importSample("lead");

        visitor.link("Flows").click();
        assertThat(visitor.link("Flows")).hasAttribute("aria-current", "true");
        Locator row = visitor.page().locator("tbody tr:has(a[href$='" + id + "'])");
        assertThat(row.locator("td")).containsText(new String[] {"Lead capture", "not yet", "draft only", "UTC"});
        visitor.picture("flows");
        row.locator(".open").click();

        assertThat(visitor.heading()).hasText("Lead capture");
        Locator email = visitor.page().locator("#block-email");
        assertThat(email).containsText("Waits for an answer kept in email");
        assertThat(email.locator(".ways li"))
                .containsText(new String[] {"no answer within 1 d", "an address: email contains “@”", "otherwise"});
        email.getByText("interest").click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*#block-interest"));
        visitor.picture("flow-blocks");

        visitor.button("Publish").click();
        assertThat(visitor.page().locator(".versions li")).containsText("Version 1");
        assertThat(visitor.button("Publish")).hasCount(0);
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/console/flow\\.xhtml\\?id=" + id));
    }

    @Test
    void aDraftIsTriedToItsEndWithMadeUpAnswersOfOthers() throws IOException {
        begin(importSample("lead"));
        say("Ben");
        say("nowhere");
        assertThat(turns.last()).containsText("That is no e-mail address. Please try again.");
        assertThat(newest).containsText("took the fallback. an address: email 'nowhere' contains '@' is false");
        say("ben@example.org");
        assertThat(newest).containsText("took an address");
        assertThat(variable("email")).containsText("ben@example.org");
        assertThat(variable("email")).containsText("changed");
        assertThat(variable("name")).not().containsText("changed");
        assertThat(status()).hasText("waiting");
        visitor.page().getByLabel("Message of the contact").scrollIntoViewIfNeeded();
        visitor.button("Prices").click();

        assertThat(status()).hasText("calling");
        assertThat(visitor.page().locator(".outcome dd").first()).hasText("POST http://localhost:9090/leads");
        answer("Answer, as JSON", "{\"lead\": {\"id\": 4711}}");
        assertThat(variable("number")).containsText("4711");
        picture("flow");
        answer("Answer", "Ben asks for prices.");

        assertThat(status()).hasText("ended");
        assertThat(turns.getByText("Note: Lead 4711: Ben asks for prices.")).isVisible();
        assertThat(turns.getByText("Thank you, Ben. We will write to ben@example.org."))
                .isVisible();
        assertThat(visitor.page().getByLabel("Message of the contact")).hasCount(0);
        assertThat(newest).containsText("close conversation");
        visitor.picture("flow-ended");
        visitor.button("Start over").click();
        assertThat(visitor.button("Start").first()).isVisible();
    }

    @Test
    void whatTheFlowAsksCanReallyBeAsked() {
        String unreachable = "http://127.0.0.1:9/";
        begin(create(
                "Asks",
                List.of(
                        Map.of("type", "webhook", "method", "GET", "url", unreachable),
                        Map.of("type", "wait_for_answer", "variable", "said"))));

        BoundingBox button = visitor.button("Ask really").boundingBox();
        BoundingBox below = visitor.page().getByText("Answer, as JSON").boundingBox();
        assertThat(below.y - button.y - button.height).isGreaterThanOrEqualTo(AIR);
        visitor.picture("flow-asks");
        visitor.button("Ask really").click();

        assertThat(newest).containsText("BadRequest: the address could not be reached");
        assertThat(newest).containsText("Webhook was really asked");
        assertThat(status()).hasText("waiting");
    }

    @Test
    void whatOthersDoMayFailAndTimeMayPass() throws IOException {
        begin(importSample("lead"));
        say("Ben");
        say("ben@example.org");
        visitor.button("Let time pass").click();

        assertThat(newest).containsText("no answer in time");
        // The page puts the cursor there a moment later, and what is typed goes where it stands.
        assertThat(visitor.page().getByLabel("Answer")).isFocused();
        visitor.page().getByLabel("Failure").selectOption("BadResponse");
        visitor.page().getByLabel("In words").fill("status 500");
        visitor.button("Let it fail").click();

        assertThat(variable("crmFailure")).containsText("BadResponse: status 500");
        assertThat(newest).containsText("failed, goes on. BadResponse: status 500");
        assertThat(visitor.page().getByText("Model: what comes of it?")).isVisible();
    }

    @Test
    void anAnswerThatIsNoJsonIsNotForgotten() throws IOException {
        begin(importSample("appointment"));

        answer("Answer, as JSON", "{times: [");

        assertThat(visitor.page().getByText("The answer has to be JSON.")).isVisible();
        assertThat(visitor.page().getByLabel("Answer, as JSON")).hasValue("{times: [");
        answer("Answer, as JSON", "{\"times\": [\"10:00\", \"11:30\"]}");
        assertThat(variable("times")).containsText("[\"10:00\",\"11:30\"]");
    }

    @Test
    void aSimulationNeedsNoMouse() throws IOException {
        begin(importSample("lead"));
        Locator message = visitor.page().getByLabel("Message of the contact");
        assertThat(message).isFocused();

        visitor.page().keyboard().type("Ben");
        visitor.page().keyboard().press("Enter");

        assertThat(turns.nth(1)).containsText("Ben");
        assertThat(message).hasValue("");
        assertThat(message).isFocused();
        assertThat(visitor.page().locator("[role=status]")).containsText("Thank you, Ben. Where can we write to you?");
    }

    @Test
    void aScriptInAFlowOrAnAnswerStaysText() {
        Map<String, Object> ask = Map.of(
                "type",
                "buttons",
                "text",
                ATTACK,
                "variable",
                "said",
                "buttons",
                List.of(Map.of("label", "<b>tap</b>")));
        Map<String, Object> say = Map.of("type", "send_message", "text", "{{said}}");
        begin(create("Flow " + ATTACK, List.of(ask, say)));
        assertThat(visitor.heading()).hasText("Flow " + ATTACK);

        say(ATTACK);

        assertThat(turns.locator(".words")).hasText(new String[] {ATTACK, ATTACK, ATTACK});
        assertThat(visitor.page().locator("main b, main script[src=x], main img, .words *"))
                .hasCount(0);
        assertThat(visitor.page()).hasTitle(Pattern.compile("^Flow <script>.*"));
    }

    @Test
    void aFlowThatIsGoneIsToldOnThePageThatStillShowsIt() throws IOException {
        String id = importSample("lead");
        begin(id);
        colloquy.door().delete("/api/flows/" + id).expect(204);

        visitor.page().getByLabel("Message of the contact").fill("Ben");
        visitor.button("Send").click();

        assertThat(visitor.page().getByText("No flow found with id").first()).isVisible();
        Response gone = visitor.page().navigate("/console/flow.xhtml?id=" + id);
        assertThat(gone.status()).isEqualTo(404);
    }

    @Test
    void aFlowOfAnotherWorkspaceDoesNotExistHere() {
        String foreign = create(colloquy.createWorkspace("flow neighbours"), "Theirs", List.of());

        Response response = visitor.page().navigate("/console/flow.xhtml?id=" + foreign);

        assertThat(response.status()).isEqualTo(404);
        assertThat(visitor.heading()).hasText("There is no such object");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1280})
    void noPageIsWiderThanItsScreenWhateverIsSaid(int width) throws IOException {
        visitor.page().setViewportSize(width, 844);
        begin(importSample("lead"));
        say("Donaudampfschifffahrtsgesellschaft".repeat(10));
        say("a@" + "b".repeat(200));
        assertFits(width);
        visitor.picture("flow-" + width);

        visitor.open("/console/flows.xhtml");
        assertFits(width);
        visitor.picture("flows-" + width);
    }

    private void assertFits(int width) {
        assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(width);
    }

    /** The simulator as large as it is. */
    private void picture(String name) {
        visitor.page().setViewportSize(WIDE, 1_300);
        visitor.illustration(name);
        visitor.page().setViewportSize(WIDE, 900);
    }

    private void begin(String id) {
        visitor.open("/console/flow.xhtml?id=" + id);
        visitor.button("Start").click();
        assertThat(turns.or(visitor.page().locator(".outcome")).first()).isVisible();
    }

    private void say(String text) {
        int before = turns.count();
        visitor.page().getByLabel("Message of the contact").fill(text);
        visitor.button("Send").click();
        assertThat(turns.nth(before)).containsText(text);
    }

    private void answer(String label, String text) {
        visitor.page()
                .getByLabel(label, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill(text);
        visitor.button("Let it succeed").click();
    }

    private Locator status() {
        return visitor.page().locator(".stand .status");
    }

    private Locator variable(String name) {
        return variables.filter(new Locator.FilterOptions()
                .setHas(visitor.page()
                        .locator("th code")
                        .getByText(name, new Locator.GetByTextOptions().setExact(true))));
    }

    private String importSample(String name) throws IOException {
        JsonNode sample = JsonText.parse(Files.readString(Path.of("..", "samples", "flows", name + ".json")));
        return colloquy.door().post("/api/flows", sample).expect(201).id();
    }

    private String create(String name, List<Map<String, Object>> actions) {
        return create(colloquy, name, actions);
    }

    private static String create(Colloquy owner, String name, List<Map<String, Object>> actions) {
        Map<String, Object> definition = Map.of(
                "name",
                name,
                "start",
                "a",
                "variables",
                List.of(Map.of("name", "said", "type", "text")),
                "blocks",
                List.of(Map.of("id", "a", "actions", actions)));
        return owner.door().post("/api/flows", definition).expect(201).id();
    }
}
