package org.colloquy.core.function.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Takes an answer in as it comes, up to a limit; of one that is no success only the status. */
final class BoundedBody extends AbstractBinResponseConsumer<BoundedBody.Answer> {

    private static final int FIRST_ERROR = 300;

    private final int limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Charset charset = StandardCharsets.UTF_8;
    private volatile boolean givenUp;
    private int status;

    /** What came back; no text unless the status says success. */
    record Answer(int status, String text) {

        boolean success() {
            return status < FIRST_ERROR;
        }
    }

    /** More came than a function may answer. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    BoundedBody(int limit) {
        this.limit = limit;
    }

    /** Nobody wants it any more: what still comes ends the connection, where cancelling the exchange has not done so. */
    void giveUp() {
        givenUp = true;
    }

    @Override
    protected void start(HttpResponse response, @Nullable ContentType type) {
        status = response.getCode();
        charset = type == null ? StandardCharsets.UTF_8 : type.getCharset(StandardCharsets.UTF_8);
    }

    @Override
    protected int capacityIncrement() {
        return Integer.MAX_VALUE;
    }

    @Override
    protected void data(ByteBuffer source, boolean endOfStream) throws IOException {
        if (givenUp) {
            throw new IOException("given up");
        }
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        if (body.size() + bytes.length > limit) {
            throw new TooLargeException();
        }
        if (status < FIRST_ERROR) {
            body.writeBytes(bytes);
        }
    }

    @Override
    protected Answer buildResult() {
        return new Answer(status, body.toString(charset));
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // 100 Continue and the like: the answer is still to come.
    }

    @Override
    public void releaseResources() {
        body.reset();
    }
}
