package org.colloquy.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody at a browser. On leaving, it fails the test when a page asked another server for something, tried what its
 * content security policy forbids, or ran into a script error.
 */
public final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String DOCS_IMAGES = System.getProperty("colloquy.test.docs-images", "");

    private final BrowserContext context;
    private final Page page;
    private final String pictures;
    private final Set<String> known = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, URI base, String pictures) {
        this.context = context;
        this.pictures = pictures;
        known.add(base.getAuthority());
        page = context.newPage();
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onDialog(this::refuse);
        page.onConsoleMessage(this::hear);
        page.onRequest(request -> {
            if (!known.contains(URI.create(request.url()).getAuthority())) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
    }

    /** Its pages may ask this server too. */
    public void mayAsk(URI server) {
        known.add(server.getAuthority());
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public void open(String path) {
        page.navigate(path);
    }

    public void signIn(String name, String password) {
        page.getByLabel("User name").fill(name);
        page.getByLabel("Password").fill(password);
        button("Sign in").click();
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** Keeps what is in the window. */
    public void picture(String name) {
        shoot(SCREENSHOTS, name);
    }

    /** Keeps what is in the window, for the documentation too when the build names its folder of pictures. */
    public void illustration(String name) {
        picture(name);
        if (!DOCS_IMAGES.isBlank()) {
            shoot(Path.of(DOCS_IMAGES), name);
        }
    }

    private void shoot(Path folder, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(pictures + "-" + name + ".png")));
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private void refuse(Dialog dialog) {
        complaints.add("dialog: " + dialog.message());
        dialog.dismiss();
    }

    private void hear(ConsoleMessage message) {
        // A page with an error status is reported as well, and some tests want exactly that.
        if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
            complaints.add("console: " + message.text());
        }
    }
}
