package org.colloquy.web.console;

import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.io.IOException;
import org.colloquy.web.security.ConsoleSignIn;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The way into the console. */
@Model
public class LoginPage {

    /** Longer than any password that is issued, short enough to be hashed without a thought. */
    private static final int LONGEST = 256;

    @Inject
    private ConsoleSignIn access;

    @Inject
    @Param
    private @Nullable String to;

    private String name = "";
    private String password = "";

    /** Leads to the page that was asked for, or back to the form with words that do not say which of the two was wrong. */
    public void signIn() throws IOException {
        boolean plausible = name.length() <= LONGEST && password.length() <= LONGEST;
        if (plausible && access.signIn(name.strip(), password)) {
            Faces.getExternalContext().redirect(Faces.getRequestContextPath() + getTo());
        } else {
            Messages.addGlobalError("User name or password is not right.");
        }
    }

    /** Where to go on to. */
    public String getTo() {
        return Destination.of(to);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
