package org.colloquy.test.load;

final class Startup {
    static void run(BenchSettings s, Report r) {
        throw new IllegalStateException("later");
    }
}
