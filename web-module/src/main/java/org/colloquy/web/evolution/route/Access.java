package org.colloquy.web.evolution.route;

/** Whose key opens a route. */
public enum Access {
    /** That of an administrator of the workspace. */
    GLOBAL,
    /** That of an administrator, or that of any instance. */
    ANY_KEY,
    /** That of an administrator of the instance's workspace, or that of the instance which the path names. */
    INSTANCE,
    /** As {@link #INSTANCE}, or a token signed with the secret that instance and sender share. */
    SENDER
}
