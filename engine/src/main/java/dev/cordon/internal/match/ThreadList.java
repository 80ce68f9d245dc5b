package dev.cordon.internal.match;

/** An ordered set of small ints with constant-time add, contains and clear: Briggs and Torczon's sparse set. Not thread-safe. */
final class ThreadList {

    private final int[] dense;
    private final int[] sparse;
    private int size;

    ThreadList(int universe) {
        dense = new int[universe];
        sparse = new int[universe];
    }

    /** Appends {@code value} unless it is there; says whether it was appended. */
    boolean add(int value) {
        if (contains(value)) {
            return false;
        }
        dense[size] = value;
        sparse[value] = size++;
        return true;
    }

    boolean contains(int value) {
        int i = sparse[value];
        return i < size && dense[i] == value;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return dense[index];
    }

    void clear() {
        size = 0;
    }
}
