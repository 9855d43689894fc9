package org.colloquy.web.evolution.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable table = new RouteTable(List.of(
            EvolutionRoute.onGet("/openai/find/{instance}", Access.INSTANCE, call -> null),
            EvolutionRoute.onPost("/webhook/set/{instance}", Access.INSTANCE, call -> null),
            EvolutionRoute.onPost("/webhook/{instance}/{event}", Access.SENDER, call -> null)));

    @Test
    void aPathGivesTheNamesTheirValues() {
        assertThat(table.find("GET", "/openai/find/my shop"))
                .hasValueSatisfying(match -> assertThat(match.values()).isEqualTo(Map.of("instance", "my shop")));
        assertThat(table.find("GET", "/openai/find/shop/")).isPresent();
    }

    @Test
    void theFirstRouteThatFitsCounts() {
        assertThat(table.find("POST", "/webhook/set/shop"))
                .hasValueSatisfying(
                        match -> assertThat(match.route().template()).isEqualTo("/webhook/set/{instance}"));
        assertThat(table.find("POST", "/webhook/shop/messages-upsert"))
                .hasValueSatisfying(match ->
                        assertThat(match.values()).isEqualTo(Map.of("instance", "shop", "event", "messages-upsert")));
    }

    @Test
    void whatIsNotInTheTableIsNotThere() {
        assertThat(table.find("PUT", "/openai/find/shop")).isEmpty();
        assertThat(table.find("GET", "/openai/find")).isEmpty();
        assertThat(table.find("GET", "/openai/find/bot/shop")).isEmpty();
        assertThat(table.find("GET", "/")).isEmpty();
    }
}
