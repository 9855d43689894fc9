package org.colloquy.test.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * A refusal as {@code application/problem+json}.
 *
 * @param code the end of the problem's type, such as {@code invalid-request}
 * @param fields the fields it names
 */
public record Problem(String code, List<String> fields, Reply reply) {

    /** Demands this code. */
    public Problem code(String wanted) {
        assertThat(code).as(reply::body).isEqualTo(wanted);
        return this;
    }

    /** Demands that a field is named. */
    public Problem naming(String field) {
        assertThat(fields).as(reply::body).contains(field);
        return this;
    }

    /** Demands that nothing of this is in the reply, header or body. */
    public Problem without(String... secrets) {
        assertThat(reply.body()).doesNotContain(secrets);
        assertThat(reply.raw().headers().map().toString()).doesNotContain(secrets);
        return this;
    }
}
