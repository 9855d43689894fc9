package org.colloquy.samples.shop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The shop's memory; a real one has a database. Customers never see each other's orders. */
@ApplicationScoped
public class OrderBook {

    private final Map<String, ConcurrentMap<String, Order>> orders = new ConcurrentHashMap<>();

    /** Everything a customer has ordered, oldest first. */
    public List<Order> of(String customer) {
        return book(customer).values().stream()
                .sorted(Comparator.comparing(Order::createdAt))
                .toList();
    }

    /** The order, if it is this customer's. */
    public Optional<Order> find(String customer, String orderId) {
        return Optional.ofNullable(book(customer).get(orderId));
    }

    /** Keeps an order; one that is there already stays as it is. */
    public Order keep(String customer, Order order) {
        Order known = book(customer).putIfAbsent(order.orderId(), order);
        return known == null ? order : known;
    }

    /** Marks an order as bought, however often it is told to. */
    public Order confirm(String customer, Order order) {
        return book(customer).merge(order.orderId(), order, (old, same) -> old.confirmed());
    }

    private ConcurrentMap<String, Order> book(String customer) {
        return orders.computeIfAbsent(customer, any -> new ConcurrentHashMap<>());
    }
}
