package dev.cordon.internal.match;

import java.util.Arrays;

/** The entries of a {@link GramTable} before it is built. Not thread-safe. */
final class GramList {

    private int[] hashes = new int[64];
    private int[] terms = new int[64];
    private byte[] offsets = new byte[64];
    private int size;

    /** @param offset where in the term the window starts, at most {@link GramChoice#MAX_OFFSET} */
    void add(int hash, int term, int offset) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            terms = Arrays.copyOf(terms, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        hashes[size] = hash;
        terms[size] = term;
        offsets[size++] = (byte) offset;
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

    int offset(int index) {
        return offsets[index];
    }
}
