package org.colloquy.core.function.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Takes bytes in as they come, up to a limit. */
final class FetchedBody extends AbstractBinResponseConsumer<HttpPosts.Fetched> {

    private final int limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable String type;
    private int status;

    FetchedBody(int limit) {
        this.limit = limit;
    }

    @Override
    protected void start(HttpResponse response, @Nullable ContentType contentType) {
        status = response.getCode();
        type = contentType == null ? null : contentType.getMimeType();
    }

    @Override
    protected int capacityIncrement() {
        return Integer.MAX_VALUE;
    }

    @Override
    protected void data(ByteBuffer source, boolean endOfStream) throws BoundedBody.TooLargeException {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        if (body.size() + bytes.length > limit) {
            throw new BoundedBody.TooLargeException();
        }
        body.writeBytes(bytes);
    }

    @Override
    protected HttpPosts.Fetched buildResult() {
        return new HttpPosts.Fetched(status, type, body.toByteArray());
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // The answer is still to come.
    }

    @Override
    public void releaseResources() {
        body.reset();
    }
}
