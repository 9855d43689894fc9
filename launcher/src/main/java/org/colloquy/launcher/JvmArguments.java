package org.colloquy.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What {@code asadmin start-domain --dry-run} prints: one argument of the server's JVM per line. */
final class JvmArguments {

    static final String MAIN = "com.sun.enterprise.glassfish.bootstrap.ASMain";

    /** Only the tool that would start the server needs these, each with a value. */
    private static final Set<String> TOOL_OPTIONS = Set.of("-asadmin-args", "-read-stdin");

    private JvmArguments() {}

    /** The arguments after the name of the JVM. */
    static List<String> parse(String dryRun) {
        List<String> lines = dryRun.lines().map(String::strip).toList();
        int classpath = lines.indexOf("-cp");
        if (classpath < 0 || !lines.contains(MAIN)) {
            throw new LaunchException("The server's tool did not print its command:\n" + dryRun);
        }
        List<String> arguments = new ArrayList<>();
        for (int i = classpath; i < lines.size(); i++) {
            String line = lines.get(i);
            if (TOOL_OPTIONS.contains(line)) {
                i++;
            } else if (!line.isEmpty() && !line.startsWith("-javaagent:") && !line.startsWith("Command ")) {
                arguments.add(line);
            }
        }
        return List.copyOf(arguments);
    }
}
