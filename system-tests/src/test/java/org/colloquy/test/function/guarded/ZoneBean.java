package org.colloquy.test.function.guarded;

import jakarta.ejb.Stateless;
import org.colloquy.api.function.AssistantFunction;
import org.colloquy.api.function.FunctionException;

/** An EJB that is called by its interface. */
@Stateless
public class ZoneBean implements Zone {

    @Override
    @AssistantFunction("Tells the time zone of a city")
    public String tellZone(String city) {
        if (!city.equals("Bonn")) {
            throw new FunctionException("Only Bonn is known");
        }
        return "Europe/Berlin";
    }
}
