package org.colloquy.test.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.browser.Chromium;
import org.colloquy.test.browser.OtherServer;
import org.colloquy.test.browser.Visitor;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;
import org.colloquy.test.flow.Flows;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own chat window in a browser. Whoever visits complains about every script error and every dialog. */
@AgainstServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("browser")
@ResourceLock(Chromium.ONE_AT_A_TIME)
class WidgetLooksIT {

    /** Milliseconds after which the window has surely asked once whether more was said. */
    private static final double NEXT_LOOK = 30_000;

    private final Site site;
    private final ScriptedModel model;
    private Chromium chromium;
    private Visitor visitor;
    private String demo;

    WidgetLooksIT(Colloquy colloquy, StubModel stub) {
        this.site = new Site(colloquy, stub);
        this.model = site.model();
        this.demo = site.path("/demo");
    }

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium();
        visitor = chromium.visitor(site.page().base(), 900, 720, "widget");
    }

    @AfterAll
    void closeBrowser() {
        visitor.close();
        chromium.close();
    }

    @Test
    void anAnswerStreamsAndIsShownAsMarkdown() {
        visit(900, 720);
        model.then((call, reply) -> reply.stream(
                List.of(
                        "We have **three** kinds of tea:\n\n",
                        "1. Assam\n",
                        "2. Darjeeling\n",
                        "3. Ceylon\n\n",
                        "Shall I [show them](https://example.org/tea)?\n",
                        "[Yes, please](button:Show them) [No](button:No)"),
                Duration.ofMillis(50)));

        say("Which teas do you have?");

        assertThat(bubbles().last().getByRole(AriaRole.LISTITEM)).hasCount(3);
        assertThat(bubbles().last().locator("strong")).hasText("three");
        assertThat(bubbles().last().getByRole(AriaRole.LINK)).hasAttribute("rel", "noopener noreferrer");
        assertThat(visitor.button("Yes, please")).isVisible();
        visitor.illustration("demo");
        model.then(Script.echo());
        visitor.button("Yes, please").click();
        assertThat(bubbles().last()).containsText("You said: Show them");
    }

    @Test
    void whatAFlowSaysByItselfAppears() {
        Flows flows = new Flows(site.colloquy());
        Map<String, Object> later = Flows.action("sleep", "seconds", 1);
        String flow = flows.run(Flows.flow(
                "x", Flows.block("a", Flows.say("Welcome"), later, Flows.say("**Still** there?"), Flows.ask("x"))));
        String token = site.widget(Map.of("assistantId", flows.chatbot(flow)));
        visitor.open("/widget/" + token + "/demo");

        say("Hi");

        assertThat(bubbles().last())
                .containsText("Still there?", new LocatorAssertions.ContainsTextOptions().setTimeout(NEXT_LOOK));
        assertThat(bubbles().last().locator("strong")).hasText("Still");
        assertThat(bubbles().nth(-2)).containsText("Welcome");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<script>alert(1)</script>",
                "<svg onload=alert(1)><a xlink:href=javascript:alert(1)>x</a></svg>",
                "[click](javascript:alert(1)) [x](JaVaScRiPt:alert(1)) [y](data:text/html,<script>alert(1)</script>)",
                "![x](javascript:alert(1)) ![y](data:text/html,x)",
                "[x](https://example.org/\"onmouseover=\"alert(1))",
                "```\n</code></pre><script>alert(1)</script>\n```",
                "`<b onclick=alert(1)>` **<i>x</i>** # <u>h</u>",
                "[<img src=x onerror=alert(1)>](button:<img src=x onerror=alert(1)>)"
            })
    void whatAnybodySaysIsNeverExecuted(String attack) {
        visit(900, 720);
        model.then((call, reply) -> reply.answer(call, attack));

        say(attack);

        assertThat(visitor.page().locator("colloquy-chat li.visitor")).hasText("You: " + attack);
        assertThat(bubbles().last()).not().hasAttribute("aria-busy", "true");
        assertThat(visitor.page()
                        .locator("colloquy-chat")
                        .locator("script, svg, iframe, [onerror], [onload], [onclick]"))
                .hasCount(0);
        for (Locator link : bubbles().last().locator("a").all()) {
            assertThat(link.getAttribute("href")).startsWith("http");
        }
        for (Locator button : bubbles().last().locator("button").all()) {
            assertThat(button.innerHTML()).doesNotContain("<img");
        }
    }

    @Test
    void aFunctionOfThePageIsCalledAndItsResultIsNotExecutedEither() {
        visit(900, 720);
        model.then((call, reply) -> {
            String told = call.body().path("messages").toString();
            Script next = told.contains("call_1")
                    ? (asked, to) -> to.answer(asked, "It holds " + told)
                    : ModelTurn.turn().call("call_1", "cart", "{}");
            next.play(call, reply);
        });
        visitor.page()
                .evaluate("document.querySelector('colloquy-chat').functions ="
                        + " { cart: { description: 'd', parameters: { type: 'object' },"
                        + " run: () => '<img src=x onerror=alert(1)>' } }");

        say("What is in my cart?");

        assertThat(bubbles().last()).containsText("<img src=x onerror=alert(1)>");
        assertThat(visitor.page().locator("colloquy-chat li img")).hasCount(0);
    }

    @Test
    void theKeyboardIsEnoughAndScreenReadersHearTheLog() {
        visit(390, 720);
        model.then(Script.echo());

        Locator message = visitor.page().getByLabel("Message");
        message.focus();
        message.pressSequentially("Two");
        message.press("Shift+Enter");
        message.pressSequentially("lines");
        message.press("Enter");

        assertThat(bubbles().last()).containsText("You said: Two");
        assertThat(visitor.page().getByRole(AriaRole.LOG)).hasAttribute("aria-live", "polite");
        assertThat(visitor.page().getByRole(AriaRole.LOG)).hasAttribute("aria-label", "Conversation");
        assertThat(visitor.page().locator("colloquy-chat li.visitor .unseen")).hasText("You: ");
        message.press("Tab");
        assertThat(visitor.button("Send")).isFocused();
        visitor.illustration("narrow");
        assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void aFailureIsSaidInWordsOfItsOwn() {
        visit(900, 720);
        model.then(Script.refuse(500, "a provider's own words"));

        say("Hello");

        assertThat(visitor.page().getByRole(AriaRole.ALERT)).hasText("Something went wrong. Please try again.");
        assertThat(visitor.page().content()).doesNotContain("provider");
    }

    @Test
    void aVisitorIsRememberedAndColoursCanBeChosen() {
        visit(900, 720);
        model.then(Script.echo());
        say("First");
        assertThat(bubbles().last()).containsText("You said: First");

        visitor.open(demo);
        visitor.page()
                .evaluate("document.querySelector('colloquy-chat').style.setProperty('--chat-accent', 'rgb(1, 2, 3)')");
        say("Second");
        assertThat(bubbles().last()).containsText("You said: Second");

        assertThat(model.calls().get(model.calls().size() - 1).body().toString())
                .contains("First");
        assertThat(visitor.page().locator("colloquy-chat h2")).hasCSS("background-color", "rgb(1, 2, 3)");
    }

    @Test
    void aPageOfAnotherServerRemembersItsVisitorWithoutACookie() {
        model.then(Script.echo());
        try (OtherServer other = new OtherServer();
                Visitor guest = chromium.visitor(other.base(), 900, 720, "widget")) {
            String token = site.widget(Map.of("origins", List.of(other.base().toString())));
            other.show("<!DOCTYPE html><title>Shop</title><script type=module src='" + site.at("colloquy-chat.js")
                    + "'></script><colloquy-chat lang=de endpoint='" + site.at(token) + "'></colloquy-chat>");
            guest.mayAsk(site.page().base());
            for (String said : new String[] {"Erstens", "Zweitens"}) {
                guest.open("/");
                guest.page().getByLabel("Nachricht").fill(said);
                guest.button("Senden").click();
                assertThat(guest.page().locator("colloquy-chat li.assistant").last())
                        .containsText("You said: " + said);
            }

            assertThat(site.lastPrompt()).contains("Erstens");
            assertThat(guest.context().cookies()).isEmpty();
        }
    }

    @Test
    void theElementIsSmall() {
        Reply script = site.page().get("/widget/colloquy-chat.js").expect(200);

        assertThat(script.body().length()).isLessThan(20_000);
        assertThat(script.body()).doesNotContain("innerHTML", "eval(", "document.write");
        assertThat(script.header("Access-Control-Allow-Origin")).hasValue("*");
    }

    /** Opens a widget of its own, whose limit nobody has used up. */
    private void visit(int width, int height) {
        demo = "/widget/" + site.widget(Map.of()) + "/demo";
        visitor.page().setViewportSize(width, height);
        visitor.open(demo);
    }

    private void say(String text) {
        visitor.page().getByLabel("Message").fill(text);
        visitor.button("Send").click();
    }

    private Locator bubbles() {
        return visitor.page().locator("colloquy-chat li.assistant");
    }
}
