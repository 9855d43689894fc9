package org.colloquy.web.openai;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.colloquy.api.file.FileSettings;
import org.colloquy.web.http.BodyLimitFilter;
import org.colloquy.web.http.Cors;
import org.colloquy.web.http.ProblemForm;
import org.colloquy.web.openai.file.FilesSetup;
import org.colloquy.web.openai.wire.BetaHeader;
import org.colloquy.web.openai.wire.OpenAiErrors;
import org.colloquy.web.openai.wire.OpenAiSettings;
import org.colloquy.web.openai.wire.ProcessingTime;
import org.jspecify.annotations.Nullable;

/** What holds for every call of OpenAI's API, before anybody asks who is calling. */
public final class OpenAiFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The version that OpenAI's own servers have named ever since. */
    private static final String VERSION = "2020-10-01";

    private static final Pattern HEADERS = Pattern.compile("authorization|content-type|idempotency-key|last-event-id"
            + "|openai-beta|openai-organization|openai-project|x-colloquy-event-ids|x-stainless-[a-z0-9-]{1,64}");
    private static final String EXPOSED = "x-request-id, openai-poll-after-ms, openai-processing-ms, retry-after";

    private transient Cors cors = Cors.NONE;
    private long maxBody;
    private long maxUpload;
    private boolean betaRequired;

    static Cors cors(@Nullable String origins) {
        return new Cors(origins, "GET, POST, DELETE", HEADERS, EXPOSED);
    }

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        cors = cors(OpenAiSettings.CORS_ORIGINS.find().orElse(null));
        maxBody = OpenAiSettings.MAX_BODY.get();
        maxUpload = (long) FileSettings.MAX_BYTES.get() + FilesSetup.ENVELOPE;
        betaRequired = OpenAiSettings.REQUIRE_BETA.get();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ProcessingTime.begin(request);
        ProblemForm.set(request, OpenAiErrors.FORM);
        BodyLimitFilter.allow(request, FilesSetup.serves(request) ? maxUpload : maxBody);
        response.setHeader("openai-version", VERSION);
        if (cors.answer(request, response)) {
            return;
        }
        if (betaRequired && BetaHeader.missing(request)) {
            BetaHeader.refuse(response);
            return;
        }
        chain.doFilter(request, response);
    }
}
