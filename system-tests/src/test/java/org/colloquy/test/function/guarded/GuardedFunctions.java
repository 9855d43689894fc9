package org.colloquy.test.function.guarded;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import org.colloquy.api.function.AssistantFunction;

/** An EJB whose container asks for roles, too. */
@Stateless
@DeclareRoles({"ADMIN", "USER"})
public class GuardedFunctions {

    /** What the container says. */
    public record Roles(boolean admin, boolean user, boolean opens) {}

    @Resource
    private SessionContext session;

    @EJB
    private Safe safe;

    @RolesAllowed("ADMIN")
    @AssistantFunction("Guarded by the container, for administrators")
    public String guardedForAdministrators() {
        return "an administrator";
    }

    @RolesAllowed("USER")
    @AssistantFunction("Guarded by the container, for users")
    public String guardedForUsers() {
        return "a user";
    }

    @PermitAll
    @AssistantFunction("Tells which roles the container sees, and whether a guarded bean behind opens")
    public Roles tellRoles() {
        return new Roles(session.isCallerInRole("ADMIN"), session.isCallerInRole("USER"), opens());
    }

    private boolean opens() {
        try {
            return safe.open();
        } catch (EJBAccessException e) {
            return false;
        }
    }
}
