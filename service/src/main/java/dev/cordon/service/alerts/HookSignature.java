package dev.cordon.service.alerts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures of the Standard Webhooks specification (version 1): HMAC-SHA256 over id, time and body, so that a receiver can verify
 * with any library for it. Stateless.
 */
final class HookSignature {

    private static final String SECRET = "whsec_";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private HookSignature() {}

    /** A new secret. */
    static String newSecret() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return SECRET + Base64.getEncoder().encodeToString(key);
    }

    /**
     * The header {@code webhook-signature}.
     *
     * @param id the header {@code webhook-id}
     * @param seconds the header {@code webhook-timestamp}
     */
    static String of(String secret, String id, long seconds, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
