package org.colloquy.test.function.team;

/** A choice. */
public enum Colour {
    RED,
    GREEN
}
