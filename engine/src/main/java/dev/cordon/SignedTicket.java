package dev.cordon;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens challenges and tokens: Base64url of lines, a dot, Base64url of an HMAC over kind and lines. Nothing in one is
 * secret; nothing in one can be changed. Thread-safe.
 */
final class SignedTicket {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NONCE_BYTES = 16;
    private static final int LONGEST = 1 << 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    SignedTicket(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** What a ticket is for: one kind never opens as the other. */
    enum Kind {
        CHALLENGE,
        TOKEN
    }

    /**
     * What a ticket says.
     *
     * @param nonce makes it one of its kind
     * @param digest the interaction it is for
     * @param user the user it is for, in the form of {@link #userOf}
     * @param expires when it ends
     * @param triples policy id, version and rule id, joined by line feeds
     */
    record Ticket(String nonce, String digest, String user, Instant expires, Set<String> triples) {

        static Ticket of(String digest, String user, Instant expires, Set<String> triples) {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            return new Ticket(encode(nonce), digest, user, expires, triples);
        }

        Ticket renewed(Instant newExpiry) {
            return of(digest, user, newExpiry, triples);
        }
    }

    /** A user as tickets name one: no user differs from a user with an empty name. */
    static String userOf(@Nullable String user) {
        return user == null ? "-" : "+" + user;
    }

    String seal(Kind kind, Ticket ticket) {
        StringBuilder body = new StringBuilder();
        for (String field :
                List.of(ticket.nonce, ticket.digest, ticket.user, String.valueOf(ticket.expires.toEpochMilli()))) {
            body.append(encode(field.getBytes(StandardCharsets.UTF_8))).append(',');
        }
        for (String triple : ticket.triples) {
            body.append(encode(triple.getBytes(StandardCharsets.UTF_8))).append(',');
        }
        return encode(body.toString().getBytes(StandardCharsets.US_ASCII)) + "." + encode(sign(kind, body.toString()));
    }

    /** What the ticket says, or null when it is not a genuine one of that kind. */
    @Nullable
    Ticket open(Kind kind, String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0 || sealed.length() > LONGEST) {
            return null;
        }
        try {
            byte[] body = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            String text = new String(body, StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(signature, sign(kind, text)) ? parse(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Ticket parse(String body) {
        String[] fields = body.split(",", -1);
        Set<String> triples = new TreeSet<>();
        for (String triple : Arrays.asList(fields).subList(4, fields.length - 1)) {
            triples.add(decode(triple));
        }
        return new Ticket(
                decode(fields[0]),
                decode(fields[1]),
                decode(fields[2]),
                Instant.ofEpochMilli(Long.parseLong(decode(fields[3]))),
                triples);
    }

    private byte[] sign(Kind kind, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((kind + "\n" + body).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decode(String field) {
        return new String(Base64.getUrlDecoder().decode(field), StandardCharsets.UTF_8);
    }
}
