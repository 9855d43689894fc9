package org.colloquy.test.function.team;

import jakarta.enterprise.context.Dependent;
import org.colloquy.api.function.AssistantFunction;

/** Wants a name that is taken, and one that no provider would take. */
@Dependent
public class ZealousFunctions {

    @AssistantFunction(value = "The same name again", name = "say_something")
    public String compete() {
        return "other words";
    }

    @AssistantFunction("A bean that lives for one call")
    public String behave() {
        return "well";
    }

    @AssistantFunction(value = "A wrong name", name = "not a name")
    public String misname() {
        return "never";
    }
}
