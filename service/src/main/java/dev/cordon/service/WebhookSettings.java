package dev.cordon.service;

/**
 * Where alerts may be sent. Immutable.
 *
 * @param plainHttp whether {@code http} is allowed beside {@code https}
 * @param privateAddresses whether addresses that are not on the public internet are allowed: loopback, private, link-local and such
 */
public record WebhookSettings(boolean plainHttp, boolean privateAddresses) {

    /** Encrypted, and to the public internet only. */
    public static final WebhookSettings SAFE = new WebhookSettings(false, false);
}
