package dev.cordon.internal.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Gives clauses their ids: the policy's id, {@code #}, and 8 hex digits of the SHA-256 of the clause's normalised text, so that an id
 * survives edits elsewhere. The same words a second time get {@code -2}.
 */
final class ClauseIds {

    private static final int BYTES = 4;

    private final String policyId;
    private final Map<String, Integer> seen = new HashMap<>();

    ClauseIds(String policyId) {
        this.policyId = policyId;
    }

    String next(String clause) {
        String id = policyId + "#" + hex(Tokenizer.canonical(clause));
        int times = seen.merge(id, 1, Integer::sum);
        return times == 1 ? id : id + "-" + times;
    }

    private static String hex(String normalised) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
