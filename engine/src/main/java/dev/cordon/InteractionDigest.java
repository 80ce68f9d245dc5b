package dev.cordon;

import dev.cordon.model.FileFacts;
import dev.cordon.model.Interaction;
import dev.cordon.model.Segment;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keyed digest of everything an interaction is judged by. Keyed, because a plain digest of a short secret can be guessed. Every
 * value is preceded by its length. Thread-safe.
 */
final class InteractionDigest {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    InteractionDigest(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String of(Interaction interaction) {
        Mac mac = mac();
        add(mac, "cordon.interaction/1");
        add(mac, interaction.kind());
        add(mac, interaction.scope());
        add(mac, interaction.org());
        add(mac, interaction.workspace());
        add(mac, interaction.repo());
        add(mac, interaction.groups() == null ? null : new TreeSet<>(interaction.groups()));
        for (Segment segment : interaction.segments()) {
            add(mac, segment.path());
            add(mac, segment.kind());
            add(mac, segment.role());
            add(mac, segment.author());
            add(mac, segment.part());
            add(mac, segment.text().value());
        }
        for (FileFacts file : interaction.files()) {
            Map<String, String> labels = file.classifiers();
            add(mac, file.name());
            add(mac, file.size());
            add(mac, file.detectedType());
            add(mac, file.passwordProtected());
            add(mac, labels == null ? null : new TreeMap<>(labels));
            add(mac, file.container());
            add(mac, file.content() == null ? null : file.content().gaps());
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    }

    /** Whether two digests are equal, in time that does not depend on where they differ. */
    static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.US_ASCII), b.getBytes(StandardCharsets.US_ASCII));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static void add(Mac mac, @Nullable Object value) {
        // UTF-16 keeps lone surrogates apart, which UTF-8 would turn into one and the same character.
        byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_16BE);
        if (value instanceof String s) {
            bytes = units(s);
        }
        int length = value == null ? -1 : bytes.length;
        for (int shift = 24; shift >= 0; shift -= 8) {
            mac.update((byte) (length >>> shift));
        }
        mac.update(bytes);
    }

    private static byte[] units(String s) {
        byte[] bytes = new byte[2 * s.length()];
        for (int i = 0; i < s.length(); i++) {
            bytes[2 * i] = (byte) (s.charAt(i) >>> 8);
            bytes[2 * i + 1] = (byte) s.charAt(i);
        }
        return bytes;
    }
}
