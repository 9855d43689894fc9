package org.colloquy.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JvmArgumentsTest {

    @Test
    void keepsWhatTheServerItselfNeeds() {
        String printed = """
                Dump of JVM Invocation line that would be used to launch:
                /opt/java/bin/java
                -cp
                /opt/payara/glassfish.jar
                -javaagent:/opt/payara/flashlight-agent.jar
                -Xmx512m
                com.sun.enterprise.glassfish.bootstrap.ASMain
                -read-stdin
                true
                -domainname
                domain1
                -asadmin-args
                --host,,,localhost

                Command start-domain executed successfully.
                """;

        assertThat(JvmArguments.parse(printed))
                .containsExactly(
                        "-cp",
                        "/opt/payara/glassfish.jar",
                        "-Xmx512m",
                        "com.sun.enterprise.glassfish.bootstrap.ASMain",
                        "-domainname",
                        "domain1");
    }

    @Test
    void refusesAnythingElse() {
        assertThatThrownBy(() -> JvmArguments.parse("No such domain.")).isInstanceOf(LaunchException.class);
    }
}
