package org.colloquy.test.function.guarded;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** A bean behind the function that is for administrators. */
@Stateless
public class Safe {

    @RolesAllowed("ADMIN")
    public boolean open() {
        return true;
    }
}
