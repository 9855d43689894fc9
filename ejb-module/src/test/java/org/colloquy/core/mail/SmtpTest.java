package org.colloquy.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.colloquy.core.delivery.UndeliverableException;
import org.colloquy.core.platform.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpTest {

    private static final String ID = "dlv_01";
    private static final Letter LETTER = new Letter("ana@example.org", "Grüße, Ana", "Hallo.\n.\nBis bald, Zoë");

    private final SmtpStub server = new SmtpStub();

    @BeforeEach
    void configure() {
        settings("PT2S").forEach(System::setProperty);
    }

    @AfterEach
    void clear() {
        server.close();
        settings("").keySet().forEach(System::clearProperty);
    }

    private Map<String, String> settings(String readTimeout) {
        return Map.of(
                "colloquy.mail.host",
                "127.0.0.1",
                "colloquy.mail.port",
                String.valueOf(server.port()),
                "colloquy.mail.from",
                "Shop <shop@example.com>",
                "colloquy.mail.tls",
                "off",
                "colloquy.mail.read-timeout",
                readTimeout);
    }

    private static void send(Letter letter) {
        send(letter, Instant.now().plusSeconds(30));
    }

    private static void send(Letter letter, Instant latest) {
        new Smtp(new Time()).send(ID, letter, latest);
    }

    private MimeMessage taken() throws MessagingException {
        assertThat(server.mails()).hasSize(1);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(server.mails().get(0).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLetterArrivesWithItsWords() throws MessagingException, IOException {
        send(LETTER);

        MimeMessage mail = taken();
        assertThat(mail.getHeader("To")).containsExactly("ana@example.org");
        assertThat(mail.getHeader("From")).containsExactly("Shop <shop@example.com>");
        assertThat(mail.getSubject()).isEqualTo("Grüße, Ana");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        // The stub does not undo what SMTP does to lines that begin with a dot.
                        .replace("\n..\n", "\n.\n")
                        .stripTrailing())
                .isEqualTo(LETTER.text());
        assertThat(mail.getSentDate()).isCloseTo(java.util.Date.from(Instant.now()), 60_000);
        assertThat(server.commands()).contains("MAIL FROM:<shop@example.com>", "RCPT TO:<ana@example.org>");
    }

    @Test
    void aRepetitionHasTheSameIdSoThatAMailboxCanRecogniseIt() throws MessagingException {
        send(LETTER);

        assertThat(taken().getMessageID()).isEqualTo("<dlv_01@example.com>");
    }

    @Test
    void aSubjectCannotAddHeaders() throws MessagingException {
        send(new Letter("ana@example.org", "Hello\r\nBcc: eve@example.org\r\n\r\nMore", "text"));

        assertThat(taken().getHeader("Bcc")).isNull();
        assertThat(taken().getSubject()).isEqualTo("Hello Bcc: eve@example.org More");
        assertThat(server.commands()).noneMatch(command -> command.contains("eve@"));
    }

    @Test
    void whatIsNoAddressIsGivenUpWithoutAskingTheServer() {
        assertThatThrownBy(() -> send(new Letter("ana@example.org>\r\nDATA", "s", "t")))
                .isInstanceOf(UndeliverableException.class);

        assertThat(server.commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user ana@example.org",
        "MAIL, 553 not from you",
        "DATA, 554 ana@example.org is spam",
        "., 552 too large"
    })
    void aPermanentRefusalIsGivenUpInWordsOfOurOwn(String command, String answer) {
        server.answering(command, answer);

        assertThatThrownBy(() -> send(LETTER))
                .isInstanceOf(UndeliverableException.class)
                .hasMessageNotContaining("ana@")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 ana@example.org is busy",
        "MAIL, 451 later",
        "DATA, 421 going down",
        "., 452 full",
        "CONNECT, 554 no service"
    })
    void aPassingRefusalIsTriedAgain(String command, String answer) {
        server.answering(command, answer);

        assertThatThrownBy(() -> send(LETTER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("ana@")
                .hasNoCause();
    }

    @Test
    void aServerThatSaysNothingIsLeftAfterAWhile() {
        System.setProperty("colloquy.mail.read-timeout", "PT0.2S");
        server.answering("MAIL", SmtpStub.SILENCE);

        Throwable failure = catchThrowable(() -> send(LETTER));

        assertThat(failure).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() {
        server.close();

        assertThatThrownBy(() -> send(LETTER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsSentWhenItsTimeIsOver() {
        assertThatThrownBy(() -> send(LETTER, Instant.EPOCH)).isInstanceOf(IllegalStateException.class);

        assertThat(server.mails()).isEmpty();
    }

    @Test
    void aServerThatDoesNotEncryptIsToldNothingWhereThatIsWanted() {
        System.setProperty("colloquy.mail.tls", "starttls");

        assertThatThrownBy(() -> send(LETTER)).isInstanceOf(IllegalStateException.class);

        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    void aUserSignsIn() {
        System.setProperty("colloquy.mail.user", "shop");
        System.setProperty("colloquy.mail.password", "secret");
        server.answering("EHLO", "250-stub\r\n250 AUTH PLAIN").answering("AUTH", "235 welcome");
        try {
            send(LETTER);
        } finally {
            System.clearProperty("colloquy.mail.user");
            System.clearProperty("colloquy.mail.password");
        }

        assertThat(server.commands()).anyMatch(command -> command.startsWith("AUTH PLAIN"));
        assertThat(server.mails()).hasSize(1);
    }
}
