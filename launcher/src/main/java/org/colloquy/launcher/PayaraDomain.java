package org.colloquy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The domain folder of an unpacked Payara Server: its ports, its drivers, and the command line that its JVM is started with. */
final class PayaraDomain {

    static final String NAME = "domain1";

    /** The option that {@link #portOptions} sets for HTTP over TLS, but its number. */
    static final String SECURE_PORT = "-Dcolloquy.port.https=";

    private static final String OTHER_CONFIGURATIONS = "<config name=\"default-config\"";
    private static final String ARGUMENTS = "colloquy.arguments";

    /** What the distribution's domain.xml fixes, and the name of the system property that replaces it. */
    private static final Map<String, String> PORTS = ports();

    private final Path folder;

    PayaraDomain(Path root) {
        this.folder = root.resolve("glassfish").resolve("domains").resolve(NAME);
    }

    Path folder() {
        return folder;
    }

    /** Frees the ports and keeps everything but the application on the loopback address. */
    void loosenPorts() throws IOException {
        Path file = folder.resolve("config").resolve("domain.xml");
        String text = Files.readString(file);
        int end = text.indexOf(OTHER_CONFIGURATIONS);
        if (end < 0) {
            throw new IOException("Not the domain.xml that was expected: " + file);
        }
        String used = text.substring(0, end);
        for (Map.Entry<String, String> port : PORTS.entrySet()) {
            if (!used.contains(port.getKey())) {
                throw new IOException("Not the domain.xml that was expected, without " + port.getKey() + ": " + file);
            }
            used = used.replace(port.getKey(), port.getValue());
        }
        Files.writeString(file, used + text.substring(end));
    }

    /** Settings for the ports: the given one for HTTP, free ones for the rest. */
    static List<String> portOptions(int http) {
        List<String> options = new ArrayList<>();
        options.add("-Dcolloquy.port.http=" + http);
        List<String> others = List.of("https", "admin", "orb", "orb.ssl", "orb.mutual", "jmx", "jms");
        List<Integer> free = Ports.free(others.size());
        for (int i = 0; i < others.size(); i++) {
            options.add("-Dcolloquy.port." + others.get(i) + "=" + free.get(i));
        }
        return options;
    }

    /** Remembers the JVM's arguments, as the server's own tool prints them. */
    void rememberArguments(String dryRun) throws IOException {
        Files.write(folder.resolve(ARGUMENTS), JvmArguments.parse(dryRun));
    }

    List<String> arguments() {
        try {
            return Files.readAllLines(folder.resolve(ARGUMENTS));
        } catch (IOException e) {
            throw new LaunchException("The prepared domain cannot be read: " + folder, e);
        }
    }

    private static Map<String, String> ports() {
        Map<String, String> ports = new LinkedHashMap<>();
        ports.put("port=\"8080\"", "address=\"127.0.0.1\" port=\"${colloquy.port.http}\"");
        ports.put("port=\"8181\"", "address=\"127.0.0.1\" port=\"${colloquy.port.https}\"");
        ports.put("port=\"4848\"", "address=\"127.0.0.1\" port=\"${colloquy.port.admin}\"");
        ports.put("port=\"3700\"", "port=\"${colloquy.port.orb}\"");
        ports.put("port=\"3820\"", "port=\"${colloquy.port.orb.ssl}\"");
        ports.put("port=\"3920\"", "port=\"${colloquy.port.orb.mutual}\"");
        ports.put("port=\"8686\"", "port=\"${colloquy.port.jmx}\"");
        ports.put("value=\"7676\"", "value=\"${colloquy.port.jms}\"");
        return ports;
    }
}
