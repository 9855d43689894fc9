package org.colloquy.core.run;

import org.colloquy.core.platform.Ids;

/** This process as an owner of leases. A restarted server is another node: what it once owned has to be taken over. */
final class Node {

    static final String ID = Ids.next("node");

    private Node() {}
}
