package org.colloquy.web.console;

import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import org.colloquy.web.security.ConsoleSignIn;
import org.colloquy.web.security.CurrentCaller;

/** Whoever is signed in. */
@Model
public class Account {

    @Inject
    private CurrentCaller caller;

    @Inject
    private ConsoleSignIn access;

    public String getName() {
        return caller.get().name();
    }

    public String signOut() {
        access.signOut();
        return "/console/login.xhtml?faces-redirect=true";
    }
}
