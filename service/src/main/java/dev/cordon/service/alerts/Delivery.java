package dev.cordon.service.alerts;

/**
 * An alert on its way to a webhook. Immutable.
 *
 * @param attempts how often it was tried
 * @param alert the alert as the feed shows it, JSON
 */
record Delivery(Webhook hook, String alertId, int attempts, String alert) {}
