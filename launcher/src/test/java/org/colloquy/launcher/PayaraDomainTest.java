package org.colloquy.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraDomainTest {

    private static final String USED = """
            <system-property name="JMS_PROVIDER_PORT" value="7676"/>
            <listener port="8080"/><listener port="8181"/><listener port="4848"/>
            <iiop port="3700"/><iiop port="3820"/><iiop port="3920"/><jmx port="8686"/>
            """;
    private static final String UNUSED = "<config name=\"default-config\"><listener port=\"8080\"/></config>";

    @TempDir
    private Path root;

    @Test
    void replacesThePortsOfTheConfigurationThatIsUsed() throws IOException {
        Path file = write(USED + UNUSED);

        new PayaraDomain(root).loosenPorts();

        assertThat(Files.readString(file))
                .contains("address=\"127.0.0.1\" port=\"${colloquy.port.http}\"")
                .contains("value=\"${colloquy.port.jms}\"")
                .endsWith(UNUSED);
    }

    @Test
    void refusesADomainThatLooksDifferent() throws IOException {
        write("<domain/>");

        assertThatThrownBy(() -> new PayaraDomain(root).loosenPorts()).isInstanceOf(IOException.class);
    }

    private Path write(String text) throws IOException {
        Path folder = new PayaraDomain(root).folder().resolve("config");
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("domain.xml"), text);
    }
}
