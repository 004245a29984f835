package io.earshot.console.pages;

import java.util.List;

/** The page of an alert. */
public record AlertPage(AlertView alert, List<DeliveryView> deliveries) {}
