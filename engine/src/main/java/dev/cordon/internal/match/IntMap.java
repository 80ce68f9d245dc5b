package dev.cordon.internal.match;

import java.util.Arrays;

/** A map from non-negative ints to ints that is cheap to clear when little was put into it. Reused; not thread-safe. */
final class IntMap {

    private int[] keys = new int[16];
    private int[] values = new int[16];
    private int size;

    IntMap() {
        Arrays.fill(keys, -1);
    }

    /** The value of a key, or {@code absent}. */
    int get(int key, int absent) {
        int i = slot(key);
        return keys[i] == key ? values[i] : absent;
    }

    void put(int key, int value) {
        int i = slot(key);
        if (keys[i] != key) {
            if (++size * 2 > keys.length) {
                grow();
                i = slot(key);
            }
            keys[i] = key;
        }
        values[i] = value;
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(keys, -1);
            size = 0;
        }
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int i = key * 0x9E3779B1;
        i = (i ^ i >>> 16) & mask;
        while (keys[i] != key && keys[i] != -1) {
            i = i + 1 & mask;
        }
        return i;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != -1) {
                int s = slot(oldKeys[i]);
                keys[s] = oldKeys[i];
                values[s] = oldValues[i];
            }
        }
    }

    long memoryBytes() {
        return 8L * keys.length + 48;
    }
}
