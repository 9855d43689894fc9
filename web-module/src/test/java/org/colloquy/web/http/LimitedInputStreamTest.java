package org.colloquy.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedInputStreamTest {

    @Test
    void asManyBytesAsAllowedPass() throws IOException {
        assertThat(new LimitedInputStream(bytes(10), 10).readAllBytes()).hasSize(10);
    }

    @Test
    void oneMoreIsTooMany() {
        assertThatThrownBy(() -> new LimitedInputStream(bytes(11), 10).readAllBytes())
                .isInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void singleBytesAreCountedToo() throws IOException {
        LimitedInputStream stream = new LimitedInputStream(bytes(2), 1);

        assertThat(stream.read()).isZero();
        assertThatThrownBy(stream::read).isInstanceOf(BodyTooLargeException.class);
    }

    private static ServletInputStream bytes(int count) {
        ByteArrayInputStream source = new ByteArrayInputStream(new byte[count]);
        return new ServletInputStream() {
            @Override
            public int read() {
                return source.read();
            }

            @Override
            public boolean isFinished() {
                return source.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
