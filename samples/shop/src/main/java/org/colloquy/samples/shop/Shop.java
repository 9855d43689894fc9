package org.colloquy.samples.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.function.AssistantFunction;
import org.colloquy.api.function.Described;
import org.colloquy.api.function.FunctionContext;
import org.colloquy.api.function.FunctionException;

/** What the shop's assistant can do. */
@ApplicationScoped
public class Shop {

    private OrderBook orders;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Shop() {}

    /** A shop with this memory. */
    @Inject
    public Shop(OrderBook orders) {
        this.orders = orders;
    }

    /** What somebody bought; orders without agreement do not count. */
    @AssistantFunction("Get the shopping order history of the current customer.")
    public List<Order> getShoppingHistory(FunctionContext context) {
        return orders.of(customer(context)).stream()
                .filter(order -> order.status() == Order.Status.CONFIRMED)
                .toList();
    }

    /** Prepares an order. The call's key becomes the order's id: the same call again, after a crash, prepares nothing new. */
    @AssistantFunction("Order an item for the customer. This creates an order, which can be shown to the customer. Use"
            + " confirm_order_item to actually buy it.")
    public Order orderItem(
            @Described(value = "The item: sunglasses, beach-towel or straw-hat", name = "item_id") @NotBlank
                    String itemId,
            @Described("How many; one if the customer does not say") Optional<@Min(1) @Max(10) Integer> quantity,
            FunctionContext context) {
        Article article =
                Article.find(itemId).orElseThrow(() -> new FunctionException("The shop does not sell that item"));
        int count = quantity.orElse(1);
        BigDecimal price = article.price().multiply(BigDecimal.valueOf(count));
        Order order = new Order(context.callKey(), itemId, count, price, Order.Status.PREPARED, Instant.now());
        return orders.keep(customer(context), order);
    }

    /** Buys what was prepared. */
    @AssistantFunction("Confirm an order, which buys the item and sends it to the customer's address.")
    public Order confirmOrderItem(
            @Described(value = "The orderId that order_item gave", name = "order_id") @NotBlank String orderId,
            FunctionContext context) {
        Order order = orders.find(customer(context), orderId)
                .orElseThrow(() -> new FunctionException("The customer has no order with this id"));
        return orders.confirm(customer(context), order);
    }

    private static String customer(FunctionContext context) {
        return context.workspaceId() + "/" + context.contactId().orElse("nobody");
    }
}
