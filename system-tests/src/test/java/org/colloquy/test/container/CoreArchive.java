package org.colloquy.test.container;

import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.colloquy.test.mail.FakeMailServer;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;

/** The WAR of the product without its doors: their filters would refuse the calls that start the tests. */
final class CoreArchive {

    /** What stays of the WAR: the core's classes, its descriptors and the libraries that it needs. */
    private static final List<String> KEPT = List.of(
            "/WEB-INF/beans.xml",
            "/WEB-INF/ejb-jar.xml",
            "/WEB-INF/classes/META-INF/",
            "/WEB-INF/classes/db/",
            "/WEB-INF/classes/org/colloquy/core/",
            "/WEB-INF/lib/");

    private static final List<String> LIBRARIES_OF_PAGES = List.of("primefaces", "omnifaces");

    private CoreArchive() {}

    static WebArchive create() {
        File war = new File(System.getProperty("colloquy.test.war", ""));
        WebArchive whole = ShrinkWrap.createFromZipFile(WebArchive.class, war);
        WebArchive core = ShrinkWrap.create(WebArchive.class, "container.war");
        for (Map.Entry<ArchivePath, Node> entry : whole.getContent().entrySet()) {
            String path = entry.getKey().get();
            if (entry.getValue().getAsset() != null && kept(path)) {
                core.add(entry.getValue().getAsset(), entry.getKey());
            }
        }
        return core.addPackage(CoreArchive.class.getPackage())
                .addPackage(FakeMailServer.class.getPackage())
                .addAsLibrary(jarOf(Assertions.class))
                .addAsLibrary(jarOf(Nullable.class));
    }

    private static boolean kept(String path) {
        return KEPT.stream().anyMatch(path::startsWith)
                && LIBRARIES_OF_PAGES.stream().noneMatch(path::contains);
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
