package dev.cordon.internal.match;

import java.util.Arrays;

/** The entries of a {@link GramTable} before it is built. Not thread-safe. */
final class GramList {

    private int[] hashes = new int[64];
    private int[] terms = new int[64];
    private byte[] offsets = new byte[64];
    private byte[] probeOffsets = new byte[64];
    private int[] probes = new int[64];
    private int size;

    /**
     * @param offset where in the term the window starts, at most {@link GramChoice#MAX_OFFSET}
     * @param probeOffset where in the term four other units start, at most that
     * @param probe what the lane shows of those, see {@link Grams#probe}
     */
    void add(int hash, int term, int offset, int probeOffset, int probe) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            terms = Arrays.copyOf(terms, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
            probeOffsets = Arrays.copyOf(probeOffsets, size * 2);
            probes = Arrays.copyOf(probes, size * 2);
        }
        hashes[size] = hash;
        terms[size] = term;
        offsets[size] = (byte) offset;
        probeOffsets[size] = (byte) probeOffset;
        probes[size++] = probe;
    }

    int size() {
        return size;
    }

    int hash(int index) {
        return hashes[index];
    }

    int term(int index) {
        return terms[index];
    }

    int probeOffset(int index) {
        return probeOffsets[index];
    }

    int probe(int index) {
        return probes[index];
    }

    int offset(int index) {
        return offsets[index];
    }
}
