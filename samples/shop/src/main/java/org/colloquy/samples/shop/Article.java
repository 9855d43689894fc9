package org.colloquy.samples.shop;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the shop sells. */
enum Article {
    SUNGLASSES("19.90"),
    BEACH_TOWEL("12.00"),
    STRAW_HAT("24.50");

    private final BigDecimal price;

    Article(String price) {
        this.price = new BigDecimal(price);
    }

    BigDecimal price() {
        return price;
    }

    String itemId() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Article> find(String itemId) {
        return Arrays.stream(values())
                .filter(article -> article.itemId().equals(itemId))
                .findFirst();
    }
}
