package org.colloquy.test.load;

/** One question that the benchmark answers about a running server. */
interface Scenario {

    void run(Bed bed);
}
