package org.colloquy.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.colloquy.api.access.Role;
import org.colloquy.api.function.FunctionContext;
import org.colloquy.api.function.FunctionException;
import org.junit.jupiter.api.Test;

class ShopTest {

    private final Shop shop = new Shop(new OrderBook());

    @Test
    void whatIsOrderedIsBoughtOnlyWhenItIsConfirmed() {
        Order order = shop.orderItem("sunglasses", Optional.of(2), call("call_1", "grace"));

        assertThat(order.status()).isEqualTo(Order.Status.PREPARED);
        assertThat(order.price()).isEqualByComparingTo(new BigDecimal("39.80"));
        assertThat(shop.getShoppingHistory(call("call_2", "grace"))).isEmpty();

        Order bought = shop.confirmOrderItem(order.orderId(), call("call_3", "grace"));

        assertThat(shop.getShoppingHistory(call("call_4", "grace"))).containsExactly(bought);
    }

    @Test
    void theSameCallAgainOrdersNothingNew() {
        Order first = shop.orderItem("straw-hat", Optional.empty(), call("call_1", "grace"));
        Order again = shop.orderItem("straw-hat", Optional.empty(), call("call_1", "grace"));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void customersDoNotSeeEachOther() {
        Order order = shop.orderItem("beach-towel", Optional.empty(), call("call_1", "grace"));

        assertThatThrownBy(() -> shop.confirmOrderItem(order.orderId(), call("call_2", "alan")))
                .isInstanceOf(FunctionException.class);
        assertThat(shop.getShoppingHistory(call("call_3", "alan"))).isEmpty();
    }

    @Test
    void anItemThatIsNotSoldIsRefusedInWordsForTheModel() {
        assertThatThrownBy(() -> shop.orderItem("submarine", Optional.empty(), call("call_1", "grace")))
                .isInstanceOf(FunctionException.class)
                .hasMessage("The shop does not sell that item");
    }

    private static FunctionContext call(String toolCallId, String contactId) {
        return new Call("ws_1", Optional.of(contactId), "thread_1", "run_1", toolCallId, Role.USER);
    }

    private record Call(
            String workspaceId, Optional<String> contactId, String threadId, String runId, String toolCallId, Role role)
            implements FunctionContext {}
}
