package org.colloquy.web.console.flow;

import java.io.Serializable;

/** Something that is known, by its name. */
public record Fact(String name, String value) implements Serializable {}
