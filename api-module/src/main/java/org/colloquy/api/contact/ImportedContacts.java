package org.colloquy.api.contact;

/** What an import has done. */
public record ImportedContacts(int created, int updated) {}
