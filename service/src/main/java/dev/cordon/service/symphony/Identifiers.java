package dev.cordon.service.symphony;

import dev.cordon.service.directory.User;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Identifiers in the forms the vendor's clients know. Thread-safe. */
final class Identifiers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long LARGEST_EXACT_IN_JSON = (1L << 53) - 1;
    private static final int OBJECT_BYTES = 12;
    private static final byte[] PROCESS = chance(5);
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final int MESSAGE_RANDOM = 16;

    private Identifiers() {}

    /** 24 hexadecimal digits: seconds, chance, a counter. Later ones of this process are greater, so that lists keep their order. */
    static String object(long now) {
        int count = COUNTER.getAndIncrement();
        byte[] bytes = ByteBuffer.allocate(OBJECT_BYTES)
                .putInt((int) (now / 1000))
                .put(PROCESS)
                .put((byte) (count >> 16))
                .putShort((short) count)
                .array();
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] chance(int bytes) {
        byte[] chance = new byte[bytes];
        RANDOM.nextBytes(chance);
        return chance;
    }

    /** Id of a message: URL-safe Base64 without padding of chance and time. */
    static String message(long now) {
        byte[] bytes = ByteBuffer.allocate(MESSAGE_RANDOM + Long.BYTES)
                .put(chance(MESSAGE_RANDOM))
                .putLong(Long.MAX_VALUE - now)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Id of an enforcement: the kind, the entity in standard Base64, the time. */
    static String enforcement(String kind, String entityId, long at) {
        String standard = entityId;
        if (!kind.equals("SIGNAL")) {
            byte[] bytes = Base64.getUrlDecoder().decode(entityId);
            standard = Base64.getEncoder().encodeToString(bytes);
        }
        return kind + "-" + standard + "-" + at;
    }

    /** The user's number; one made of the id where the directory gives none. */
    static long number(User user) {
        Long given = user.symphonyUserId();
        return given != null ? given : number(user.id());
    }

    /** A number made of a user's id. */
    static long number(String userId) {
        return UUID.nameUUIDFromBytes(userId.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits()
                & LARGEST_EXACT_IN_JSON;
    }

    /** What must be unique of a name: case makes no difference. */
    static String nameKey(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
