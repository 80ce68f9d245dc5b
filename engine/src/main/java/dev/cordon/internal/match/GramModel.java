package dev.cordon.internal.match;

import java.util.Arrays;

/**
 * How likely a few neighbouring characters are in chat: from the most usual English words and how usual each is, and from single
 * characters where those say nothing. Only an order of magnitude, for choosing what to look for. Immutable.
 */
final class GramModel {

    /** Usual English words, most usual first. */
    private static final String WORDS =
            "the to and a of i you in it is that for on we have be this not but with are at can do if"
                    + " my will so as was they or what all there just your me up from one about would out like no get has when by know time"
                    + " them some how our now more an who then could their he see should only need she good think any us make work here go"
                    + " well also been new back other people want take first last next into were very please after day than way where"
                    + " before over even still use today week come over send much her him his which because thing right two year these"
                    + " why tell look let give really may most sure thanks ask try help down long off thank long many does did am its had"
                    + " got going home message meeting tomorrow call file data page system team company customer project report account"
                    + " name number address test code change version release issue problem question answer morning evening night month"
                    + " price order office manager user list point part place case end start stop keep find leave open close check"
                    + " another same great little old big few those both through again never always too already maybe something"
                    + " nothing everything everybody somebody anyone until while between without during against under above hour"
                    + " minute second half three four five ten hundred monday tuesday wednesday thursday friday saturday sunday"
                    + " january february march april june july august september october november december money market business"
                    + " service support product contract budget plan document draft email phone server password secret key token"
                    + " update feature build run read write show talk hear feel believe remember forget wait finish move turn"
                    + " put set made said says went came told asked used made done being having making taking coming working"
                    + " looking trying getting talking waiting better best worse late early ready happy sorry nice free full"
                    + " important different possible available public private small large high low short whole real clear";

    private static final double WORDS_A_UNIT = 0.19;
    private static final double FLATTEN = 2.7;

    /** Words that are not in the list are this likely instead, letter by letter. */
    private static final double OTHER_WORDS = 0.3;

    private static final int SLOTS = 1 << 16;
    /** Longest run of characters it knows. */
    static final int WIDEST = 8;

    private static final float[] SEEN = seen();

    private GramModel() {}

    /** The probability that the {@code width} bytes at {@code at} stand at a position of a text, about. */
    static double likely(byte[] lane, int at, int width) {
        double inside = SEEN[slot(lane, at, width)];
        double letters = OTHER_WORDS;
        for (int i = at; i < at + width; i++) {
            letters *= rate(lane[i]);
            boolean parted = lane[i] == ' ' && i > at && i < at + width - 1;
            if (parted) {
                // The end of one word and the beginning of another hardly depend on each other.
                double left = likely(lane, at, i + 1 - at);
                double right = likely(lane, i, at + width - i);
                inside = Math.max(inside, left * right / rate((byte) ' '));
            }
        }
        return Math.max(inside, letters);
    }

    private static double rate(byte symbol) {
        int folded = symbol >= 'A' && symbol <= 'Z' ? symbol | 0x20 : symbol & 0xFF;
        return ChatModel.rate(folded) / ChatModel.UNITS;
    }

    private static int slot(byte[] lane, int at, int width) {
        int hash = width;
        for (int i = at; i < at + width; i++) {
            hash = (hash ^ lane[i] & 0xFF) * 0x01000193;
        }
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }

    private static float[] seen() {
        float[] seen = new float[SLOTS];
        String[] words = WORDS.split(" ");
        double all = 0;
        for (int rank = 0; rank < words.length; rank++) {
            all += 1 / (rank + FLATTEN);
        }
        for (int rank = 0; rank < words.length; rank++) {
            double share = 1 / (rank + FLATTEN) / all * WORDS_A_UNIT;
            byte[] lane = new byte[words[rank].length() + 2];
            Arrays.fill(lane, (byte) ' ');
            for (int i = 0; i < words[rank].length(); i++) {
                lane[i + 1] = (byte) words[rank].charAt(i);
            }
            for (int width = 1; width <= WIDEST; width++) {
                for (int at = 0; at + width <= lane.length; at++) {
                    seen[slot(lane, at, width)] += (float) share;
                }
            }
        }
        return seen;
    }
}
