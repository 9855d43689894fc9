package org.colloquy.test.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** Who may talk to a widget, and how much. */
@AgainstServer
class WidgetAccessIT {

    private final Site site;

    WidgetAccessIT(Colloquy colloquy, StubModel stub) {
        this.site = new Site(colloquy, stub);
    }

    @Test
    void onlyListedPagesOfOthersMayTalk() {
        Reply listed = site.page()
                .with("Origin", Site.ORIGIN)
                .send("POST", site.path("?session=ffffffffffffffff"), "text/plain", JsonText.write(site.body("Hi")));
        assertThat(listed.expect(200).header("Access-Control-Allow-Origin")).hasValue(Site.ORIGIN);
        assertThat(listed.header("Set-Cookie")).isEmpty();

        Reply stranger = site.page()
                .with("Origin", "https://evil.example.org")
                .send("POST", site.path("?session=ffffffffffffffff"), "text/plain", JsonText.write(site.body("Hi")));
        stranger.problem(403);
        assertThat(stranger.header("Access-Control-Allow-Origin")).isEmpty();
        site.page()
                .with("Origin", "null")
                .send("POST", site.path(""), "text/plain", "{}")
                .problem(403);

        Reply asked = site.page()
                .with("Origin", Site.ORIGIN)
                .with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", site.path(""), null, null);
        assertThat(asked.expect(204).header("Access-Control-Allow-Methods")).hasValue("GET, POST");
    }

    @Test
    void whoTalksTooMuchHasToWait() {
        String strict = site.widget(Map.of("messagesPerMinute", 2));
        String path = "/widget/" + strict + "?session=0000000000000000";
        String body = JsonText.write(site.body("Hi"));
        site.page().send("POST", path, "text/plain", body).expect(200);
        site.page().send("POST", path, "text/plain", body).expect(200);

        Reply refused = site.page().send("POST", path, "text/plain", body);

        refused.problem(429);
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(seconds -> assertThat(seconds).containsOnlyDigits());
    }

    @Test
    void whatIsNoWidgetOrIsDisabledIsNotThere() {
        site.page().send("POST", "/widget/unknown", "text/plain", "{}").problem(404);
        site.page().get("/widget/unknown/demo").problem(404);
        site.page().get("/widget/" + site.token()).problem(404);
        String id = site.colloquy().door().get("/api/widgets").text("/data/0/id");
        site.colloquy()
                .door()
                .patch("/api/widgets/" + id, Map.of("enabled", false))
                .expect(200);
        site.say("", "Hi").problem(404);
    }

    @Test
    void nonsenseIsRefusedAndNothingElse() {
        for (String body : new String[] {"", "x", "[]", "{}", "{\"messages\":[{}]}", "{\"messages\":\"x\"}", "null"}) {
            site.page().send("POST", site.path(""), "text/plain", body).problem(400);
        }
        site.page()
                .send("POST", site.path("?session=short"), "text/plain", JsonText.write(site.body("Hi")))
                .problem(400)
                .naming("session");
        site.colloquy()
                .door()
                .post("/api/widgets", Map.of("name", "x", "assistantId", "asst_0"))
                .problem(400)
                .naming("assistantId");
        site.colloquy()
                .door()
                .post("/api/widgets", Map.of("name", "x", "assistantId", site.assistant(), "origins", List.of("*")))
                .problem(400);
    }

    @Test
    void anAddressThatTalksTooMuchHasToWaitBeforeTheWidgetDoes() {
        String patient = site.widget(Map.of("messagesPerMinute", 600));
        String path = "/widget/" + patient + "?session=4444444444444444";
        String body = JsonText.write(site.body("Hi"));
        int answered = 0;
        while (answered < 60
                && site.page().send("POST", path, "text/plain", body).status() == 200) {
            answered++;
        }

        assertThat(answered).isBetween(20, 59);
    }
}
