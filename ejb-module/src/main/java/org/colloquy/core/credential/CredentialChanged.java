package org.colloquy.core.credential;

/** Fired in the transaction that changes or deletes a credential; heard when it has committed. */
record CredentialChanged() {}
