package io.earshot.console.pages;

import java.util.List;

/**
 * The delivery log.
 *
 * @param state that is shown: {@code dead}, or empty for all
 * @param dead how many came to nothing
 * @param older address of the next page, or null
 */
public record DeliveriesView(
    String state, long dead, List<DeliveryView> deliveries, String older) {}
