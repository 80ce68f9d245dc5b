package dev.cordon.internal.match;

import java.util.Arrays;

/** A growing stack of ints, also read as a list. Not thread-safe. */
final class IntStack implements Marker.Marks {

    private int[] values = new int[16];
    private int size;

    void push(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** The same as {@link #push}. */
    @Override
    public void add(int position) {
        push(position);
    }

    int pop() {
        return values[--size];
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    long memoryBytes() {
        return 4L * values.length + 32;
    }
}
