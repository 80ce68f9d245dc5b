package dev.cordon.service.alerts;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells addresses of the public internet from all others, by the registries of special-purpose addresses (RFC 6890 and what updated
 * it). An IPv6 address that carries an IPv4 address is judged by that one too. Stateless.
 */
final class AddressGuard {

    private record Block(byte[] prefix, int bits) {

        static Block of(int bits, int... prefix) {
            byte[] bytes = new byte[prefix.length];
            for (int i = 0; i < prefix.length; i++) {
                bytes[i] = (byte) prefix[i];
            }
            return new Block(bytes, bits);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                int wanted = bit / 8 < prefix.length ? prefix[bit / 8] & mask : 0;
                if ((address[bit / 8] & mask) != wanted) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> NOT_PUBLIC_4 = List.of(
            Block.of(8, 0),
            Block.of(8, 10),
            Block.of(10, 100, 64),
            Block.of(8, 127),
            Block.of(16, 169, 254),
            Block.of(12, 172, 16),
            Block.of(24, 192, 0, 0),
            Block.of(24, 192, 0, 2),
            Block.of(24, 192, 88, 99),
            Block.of(16, 192, 168),
            Block.of(15, 198, 18),
            Block.of(24, 198, 51, 100),
            Block.of(24, 203, 0, 113),
            Block.of(4, 224),
            Block.of(4, 240));

    /** Of the rest of IPv6 nothing is given out: only this is global unicast. */
    private static final Block GLOBAL_6 = Block.of(3, 0x20);

    private static final List<Block> NOT_PUBLIC_6 = List.of(
            Block.of(23, 0x20, 0x01, 0x00), Block.of(32, 0x20, 0x01, 0x0d, 0xb8), Block.of(20, 0x3f, 0xff, 0x00));

    private static final Block MAPPED = Block.of(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff);
    private static final Block NAT64 = Block.of(96, 0, 0x64, 0xff, 0x9b);
    private static final Block SIX_TO_FOUR = Block.of(16, 0x20, 0x02);

    private AddressGuard() {}

    /** Whether the address is one of the public internet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        return NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(bytes));
    }

    private static boolean isPublic6(byte[] bytes) {
        byte[] inner = carried(bytes);
        if (inner != null) {
            return isPublic4(inner);
        }
        return GLOBAL_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes));
    }

    /** The IPv4 address that an IPv6 address stands for, null if for none. */
    private static byte @Nullable [] carried(byte[] bytes) {
        if (MAPPED.holds(bytes) || NAT64.holds(bytes)) {
            return Arrays.copyOfRange(bytes, 12, 16);
        }
        return SIX_TO_FOUR.holds(bytes) ? Arrays.copyOfRange(bytes, 2, 6) : null;
    }
}
