package org.colloquy.core.function.code;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.colloquy.api.access.Role;

/** Functions of runs that a user started. */
@Stateless
@LocalBean
@PermitAll
@RunAs(Role.USER_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UserGate implements Gate {

    @Override
    public void pass(Runnable call) {
        call.run();
    }
}
