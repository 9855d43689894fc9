package org.colloquy.core.mail;

/** An e-mail as the outbox keeps it. */
record Letter(String to, String subject, String text) {

    @Override
    public String toString() {
        return "Letter[]";
    }
}
