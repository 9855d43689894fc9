package org.colloquy.test.load;

final class StartedSubject {
    static Subject start(BenchSettings s, Report r) {
        throw new IllegalStateException("later");
    }
}
