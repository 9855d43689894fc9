package org.colloquy.web.evolution.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All routes. What does not stand here does not exist; of several that fit, the first counts. */
public final class RouteTable {

    private final List<EvolutionRoute> routes;

    /**
     * A route that a request names.
     *
     * @param values what the path has in the places of the names
     */
    public record Match(EvolutionRoute route, Map<String, String> values) {}

    /** A table of these lists, in their order. */
    @SafeVarargs
    public RouteTable(List<EvolutionRoute>... routes) {
        this.routes = Stream.of(routes).flatMap(List::stream).toList();
    }

    /** All of them. */
    public List<EvolutionRoute> routes() {
        return routes;
    }

    /** The route of a request, if there is one. */
    public Optional<Match> find(String method, String path) {
        List<String> segments = Paths.segments(path);
        for (EvolutionRoute route : routes) {
            Map<String, String> values = route.method().equals(method) ? route.match(segments) : null;
            if (values != null) {
                return Optional.of(new Match(route, values));
            }
        }
        return Optional.empty();
    }
}
