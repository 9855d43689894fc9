package org.colloquy.test.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.bed.Haystack;
import org.colloquy.test.client.Eventually;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the console's sign-in does to those who guess, and for those who do not. */
@AgainstServer
@Isolated("it locks the administrator out")
class SignInIT {

    private static final String REFUSED = "User name or password is not right.";
    private static final int FREE_FAILURES = 5;
    private static final Duration PATIENCE = Bed.FIRST_LOCK.multipliedBy(5);

    private final Bed bed;
    private final SignInForm form;

    SignInIT(Bed bed) {
        this.bed = bed;
        this.form = new SignInForm(bed.server().baseUri());
    }

    @Test
    void wrongPasswordsLockTheRightOneOutForAWhileInTheSameWords() {
        String guess = "guess-" + UUID.randomUUID();
        for (int attempt = 0; attempt < FREE_FAILURES; attempt++) {
            refused(form.send("admin", guess));
        }

        refused(form.send("admin", bed.adminPassword()));
        Eventually.within(
                PATIENCE,
                () -> assertThat(form.send("admin", bed.adminPassword()).statusCode())
                        .isEqualTo(302));
        refused(form.send("admin", guess));
        assertThat(form.send("admin", bed.adminPassword()).statusCode()).isEqualTo(302);
        assertThat(Haystack.find(bed.logs(), "too many were wrong")).isNotEmpty();
        assertThat(Haystack.find(bed.logs(), guess)).isEmpty();
        assertThat(Haystack.find(bed.logs(), bed.adminPassword())).isEmpty();
    }

    @Test
    void aNameThatNobodyHasIsNotWrittenDown() {
        String name = "perhaps-a-password-" + UUID.randomUUID();

        refused(form.send(name, "guess"));

        assertThat(Haystack.find(bed.logs(), "an unknown user")).isNotEmpty();
        assertThat(Haystack.find(bed.logs(), name)).isEmpty();
    }

    @Test
    @Tag("tls")
    void theCookieIsSentOverTlsAloneWhenItCameThatWay() {
        SignInForm secure = new SignInForm(bed.server().secureUri().orElseThrow());

        String cookie = cookie(secure.send("admin", bed.adminPassword()));
        String plain = cookie(form.send("admin", bed.adminPassword()));

        assertThat(cookie.toLowerCase(Locale.ROOT)).contains("; secure", "; httponly", "; samesite=lax");
        assertThat(plain.toLowerCase(Locale.ROOT))
                .contains("; httponly", "; samesite=lax")
                .doesNotContain("; secure");
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(REFUSED);
    }

    private static String cookie(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        // The last one counts: the session gets another id when it begins to belong to somebody.
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("COLLOQUYSESSION="))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
