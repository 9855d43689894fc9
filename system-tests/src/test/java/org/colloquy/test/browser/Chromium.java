package org.colloquy.test.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium without a window. Nothing is downloaded, and it talks to nobody but the server under test. */
public final class Chromium implements AutoCloseable {

    /** A browser takes as much of a small machine as it can get. */
    public static final String ONE_AT_A_TIME = "chromium";

    private static final Path BINARY = Path.of(System.getProperty("colloquy.test.chromium", ""));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        if (!Files.isExecutable(BINARY)) {
            throw new IllegalStateException("Tests in a browser need Chromium, and there is none at " + BINARY
                    + ". Install Debian's package \"chromium-headless-shell\" with apt-get, or name any Chromium with"
                    + " -Dcolloquy.test.chromium=PATH");
        }
        // A build machine at its limit is slow, not wrong.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BINARY)
                        .setArgs(ARGUMENTS));
    }

    /** Somebody who has never been here, in front of a window of this size. */
    public Visitor visitor(URI base, int width, int height) {
        return visitor(base, width, height, "console");
    }

    /** The same, whose pictures have names that begin so. */
    public Visitor visitor(URI base, int width, int height, String pictures) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setViewportSize(width, height)
                .setLocale("en"));
        context.setDefaultTimeout(PATIENCE.toMillis());
        return new Visitor(context, base, pictures);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
