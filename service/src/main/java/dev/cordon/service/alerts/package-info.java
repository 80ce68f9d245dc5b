/** Alerts sent on to webhooks: signed, from an outbox that survives, to addresses that are allowed. */
@NullMarked
package dev.cordon.service.alerts;

import org.jspecify.annotations.NullMarked;
