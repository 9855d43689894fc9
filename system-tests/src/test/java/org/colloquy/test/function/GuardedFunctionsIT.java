package org.colloquy.test.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of EJBs whose container asks for roles, too. Not on Payara Micro, which lets no bean of a WAR run as a role. */
@AgainstServer
@Tag("run-as")
class GuardedFunctionsIT {

    private final Colloquy colloquy;

    GuardedFunctionsIT(Colloquy colloquy) {
        this.colloquy = colloquy;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "user | guarded_for_users | a user",
                "user | guarded_for_administrators | {'error':'The role of the caller does not allow this function'}",
                "user | tell_roles | {'admin':false,'user':true,'opens':false}",
                "admin | guarded_for_administrators | an administrator",
                "admin | guarded_for_users | {'error':'The role of the caller does not allow this function'}",
                "admin | tell_roles | {'admin':true,'user':false,'opens':true}",
            })
    void theContainerSeesTheRoleOfWhoeverStartedTheRun(String role, String function, String output) {
        Colloquy caller = colloquy.as(colloquy.issueKey(role).secret());

        assertThat(FunctionRun.outputs(caller, "call " + function + " {}", function))
                .containsExactly(output.replace('\'', '"'));
    }
}
