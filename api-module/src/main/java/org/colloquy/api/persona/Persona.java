package org.colloquy.api.persona;

/** A proposal, with the fields of a chatbot under the same names; nothing is stored. */
public record Persona(String name, String description, String systemInstructions, String promptTemplate) {

    @Override
    public String toString() {
        return "Persona[]";
    }
}
