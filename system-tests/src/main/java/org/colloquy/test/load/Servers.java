package org.colloquy.test.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.launcher.AppServer;
import org.colloquy.launcher.PayaraServer;
import org.colloquy.launcher.ServerSpec;
import org.colloquy.launcher.WildFlyServer;

/** Makes the servers that the settings ask for. */
final class Servers {

    private static final List<String> HEAP = List.of("-Xms512m", "-Xmx1g");

    private Servers() {}

    /** A server with one archive on it, unpacked once per kind and kept for the next benchmark. */
    static AppServer server(BenchSettings settings, Path archive, Path data, Map<String, String> database) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("COLLOQUY_DATA", data.toString());
        environment.put("COLLOQUY_BOOTSTRAP_KEY", settings.key());
        // The functions of a drill are on the loopback address.
        environment.put("COLLOQUY_FUNCTIONS_PRIVATE_ADDRESSES", "true");
        environment.putAll(database);
        List<String> options = new ArrayList<>(HEAP);
        options.addAll(settings.jvmOptions());
        ServerSpec spec = new ServerSpec(
                settings.distribution(),
                archive,
                settings.scripts(),
                settings.h2Driver(),
                settings.postgresqlDriver(),
                settings.directory(),
                settings.port(),
                environment,
                settings.javaHome(),
                options);
        return switch (settings.server()) {
            case "wildfly" -> new WildFlyServer(spec);
            case "payara" -> new PayaraServer(spec);
            default -> throw new IllegalArgumentException("bench.server must be wildfly or payara");
        };
    }
}
