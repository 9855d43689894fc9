package org.colloquy.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseFailuresTest {

    static Stream<Throwable> lostConnections() {
        return Stream.of(
                new SQLTransientConnectionException("pool empty"),
                new RuntimeException(new SQLException("refused", "08001")),
                new RuntimeException(new SQLException("terminating connection", "57P01")),
                new RuntimeException(new SQLException("closed", "90098")),
                new RuntimeException(new SQLException("no managed connection", new ResourceException("none"))));
    }

    static Stream<Throwable> otherFailures() {
        return Stream.of(
                new SQLIntegrityConstraintViolationException("duplicate", "23505"),
                new RuntimeException(new SQLException("syntax", "42601")),
                new RuntimeException(new SQLException("no state at all")),
                new ResourceException("the broker's connection"),
                new IllegalStateException("anything"));
    }

    @ParameterizedTest
    @MethodSource("lostConnections")
    void aLostConnectionIsAnUnavailableDatabase(Throwable failure) {
        assertThat(DatabaseFailures.isUnavailable(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("otherFailures")
    void aFailedStatementIsNot(Throwable failure) {
        assertThat(DatabaseFailures.isUnavailable(failure)).isFalse();
    }

    @Test
    void aCircleOfCausesEnds() {
        RuntimeException first = new RuntimeException("a");
        first.initCause(new RuntimeException("b", first));

        assertThat(DatabaseFailures.isUnavailable(first)).isFalse();
    }
}
