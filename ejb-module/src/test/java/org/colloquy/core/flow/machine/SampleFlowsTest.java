package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowState;
import org.colloquy.core.flow.check.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The flows that come with the product do what their descriptions say. */
class SampleFlowsTest {

    private static FlowDefinition sample(String name) throws IOException {
        return Definitions.valid(Files.readString(Path.of("..", "samples", "flows", name + ".json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"faq", "lead", "appointment"})
    void nothingIsWrongWithASample(String name) throws IOException {
        assertThat(sample(name).blocks()).isNotEmpty();
    }

    @Test
    void aLeadIsAskedToldToTheCrmAndSummedUp() throws IOException {
        Scenario run = Scenario.of(sample("lead"))
                .start("Hi")
                .answer("Ben")
                .answer("nowhere")
                .answer("ben@example.org");
        assertThat(run.sent()).contains("That is no e-mail address. Please try again.");

        run.answer("prices");
        assertThat(((FlowEffect.CallWebhook) run.lastEffect()).body())
                .isEqualTo("{\"name\": \"Ben\", \"email\": \"ben@example.org\", \"interest\": \"Prices\"}");
        run.succeed("{'lead':{'id':4711}}").succeed("'Ben asks for prices.'");

        assertThat(run.effects()).contains(new FlowEffect.AddNote("Lead 4711: Ben asks for prices.  ", null));
        assertThat(run.sent()).endsWith("Thank you, Ben. We will write to ben@example.org.");
        assertThat(run.status()).isEqualTo(FlowState.ENDED);
    }

    @Test
    void aLeadIsNotLostWhenCrmAndModelFail() throws IOException {
        Scenario run = Scenario.of(sample("lead"))
                .start("Hi")
                .answer("Ben")
                .answer("b@example.org")
                .answer("1");
        run.fail(FailureKind.BAD_RESPONSE, "status 500").fail(FailureKind.BAD_RESPONSE, "no answer in time");

        assertThat(run.effects())
                .contains(
                        new FlowEffect.AddNote("Lead :  BadResponse: status 500 BadResponse: no answer in time", null));
        assertThat(run.status()).isEqualTo(FlowState.ENDED);
    }

    @Test
    void aQuestionThatTheAssistantCannotAnswerGoesToAPerson() throws IOException {
        Scenario run = Scenario.of(sample("faq"))
                .start("Hi")
                .answer("Do you sell whales?")
                .succeed("'UNKNOWN'");

        assertThat(run.effects()).contains(new FlowEffect.Assign(null, "support"));
        assertThat(run.sent()).endsWith("A colleague will be with you in a moment.");
    }

    @Test
    void aTopicIsAnsweredWithoutAModel() throws IOException {
        Scenario run = Scenario.of(sample("faq")).start("Hi").answer("returns").answer("yes");

        assertThat(run.effects()).noneMatch(FlowEffect.Asked.class::isInstance);
        assertThat(run.sent()).endsWith("Does that help?", "Thank you, goodbye.");
    }

    @Test
    void anAppointmentIsBookedAndItsSurveyCounted() throws IOException {
        Scenario run = Scenario.of(sample("appointment")).start("Hi").succeed("{'times':['10:00','11:30']}");
        assertThat(run.sent()).containsExactly("These times are free:\n- 10:00\n- 11:30\nWhich one suits you?");

        run.answer("12:00").answer("11:30").succeed("{'ok':true}").answer("easy");

        assertThat(run.sent()).endsWith("See you at 11:30, Ana.", "How was making this appointment?", "Goodbye.");
        assertThat(run.effects()).anyMatch(FlowEffect.CountSurvey.class::isInstance);
    }
}
