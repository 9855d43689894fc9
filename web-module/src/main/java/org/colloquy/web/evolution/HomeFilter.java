package org.colloquy.web.evolution;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.colloquy.web.http.Cors;
import org.colloquy.web.http.Route;
import org.colloquy.web.security.RequestPath;

/** The address of the server alone: says which release of Evolution's API is spoken here, unless a browser wants to see a page. */
public final class HomeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String RELEASE = "2.3.7";
    private static final int DEFAULT_HTTP = 80;
    private static final int DEFAULT_HTTPS = 443;

    private transient Cors cors = Cors.NONE;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        cors = EvolutionCors.configured();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!RequestPath.isRoot(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (cors.answer(request, response)) {
            return;
        }
        if (!request.getMethod().equals("GET") || isBrowser(request)) {
            chain.doFilter(request, response);
            return;
        }
        Route.set(request, "/");
        new Reply(request, response).send(HttpServletResponse.SC_OK, welcome(request));
    }

    private static boolean isBrowser(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private static Map<String, Object> welcome(HttpServletRequest request) {
        String here = address(request);
        Map<String, Object> welcome = new LinkedHashMap<>();
        welcome.put("status", HttpServletResponse.SC_OK);
        welcome.put("message", "Welcome to Colloquy, which speaks the Evolution API, it is working!");
        welcome.put("version", RELEASE);
        welcome.put("clientName", "colloquy");
        welcome.put("manager", here + "/console/");
        welcome.put("documentation", here + "/openapi");
        welcome.put("whatsappWebVersion", "");
        return welcome;
    }

    private static String address(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean standard = port == DEFAULT_HTTP || port == DEFAULT_HTTPS;
        return request.getScheme() + "://" + request.getServerName() + (standard ? "" : ":" + port);
    }
}
