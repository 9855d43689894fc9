package org.colloquy.web.evolution;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.colloquy.web.evolution.wire.EvolutionErrors;
import org.colloquy.web.evolution.wire.EvolutionSettings;
import org.colloquy.web.http.BodyLimitFilter;
import org.colloquy.web.http.Cors;
import org.colloquy.web.http.ProblemForm;

/** What holds for every call of Evolution's API, before anybody asks who is calling. */
public final class EvolutionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private transient Cors cors = Cors.NONE;
    private long maxBody;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        cors = EvolutionCors.configured();
        maxBody = EvolutionSettings.MAX_BODY.get();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ProblemForm.set(request, EvolutionErrors.FORM);
        BodyLimitFilter.allow(request, maxBody);
        if (!cors.answer(request, response)) {
            chain.doFilter(request, response);
        }
    }
}
