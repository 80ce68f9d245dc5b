package dev.cordon.benchmarks;

import com.gliwka.hyperscan.jni.hs_compile_error_t;
import com.gliwka.hyperscan.jni.hs_database_t;
import com.gliwka.hyperscan.jni.hs_scratch_t;
import com.gliwka.hyperscan.jni.hyperscan;
import com.gliwka.hyperscan.jni.match_event_handler;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

/**
 * Raw Hyperscan: one database, rules as written, block mode, reports only counted. What it is given is the least a caller needs:
 * the text as UTF-8 in native memory, and a callback that adds one. One instance at a time may scan.
 */
final class RawHyperscanPeer implements Peer {

    private static final int MOST_TEXT_BYTES = 1 << 18;

    private final hs_database_t database;
    private final hs_scratch_t scratch;
    private final BytePointer memory = new BytePointer((long) MOST_TEXT_BYTES);
    private final ByteBuffer text = memory.asByteBuffer();

    private RawHyperscanPeer(hs_database_t database) {
        this.database = database;
        PointerPointer<Pointer> slot = slot();
        check(hyperscan.hs_alloc_scratch(database, slot));
        this.scratch = new hs_scratch_t(slot.get(0));
        slot.close();
    }

    /** Expressions as written, and terms as caseless expressions. */
    static RawHyperscanPeer of(List<Definitions.Expression> expressions, List<String> terms) {
        hyperscan.hs_version();
        List<String> sources = new ArrayList<>();
        expressions.forEach(expression -> sources.add(expression.source()));
        sources.addAll(terms);
        return new RawHyperscanPeer(compile(sources, expressions.size(), false));
    }

    /** Terms in a pure literal database. */
    static RawHyperscanPeer ofLiterals(List<String> terms) {
        hyperscan.hs_version();
        return new RawHyperscanPeer(compile(terms, 0, true));
    }

    @Override
    public long count(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        text.clear().put(bytes);
        Counter.INSTANCE.found = 0;
        check(hyperscan.hs_scan(database, memory, bytes.length, 0, scratch, Counter.INSTANCE, null));
        return Counter.INSTANCE.found;
    }

    /** Bytes of the native database. */
    long databaseBytes() {
        try (SizeTPointer size = new SizeTPointer(1)) {
            check(hyperscan.hs_database_size(database, size));
            return size.get();
        }
    }

    @Override
    public void close() {
        hyperscan.hs_free_scratch(scratch);
        hyperscan.hs_free_database(database);
        memory.close();
    }

    private static hs_database_t compile(List<String> sources, int caseSensitive, boolean literal) {
        int count = sources.size();
        PointerPointer<Pointer> made = slot();
        PointerPointer<Pointer> failed = slot();
        try (PointerPointer<Pointer> texts = new PointerPointer<>((long) count);
                IntPointer flags = new IntPointer((long) count);
                IntPointer ids = new IntPointer((long) count);
                SizeTPointer lengths = new SizeTPointer(count)) {
            List<BytePointer> owned = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] source = (sources.get(i) + "\0").getBytes(StandardCharsets.UTF_8);
                BytePointer copy = new BytePointer(source);
                owned.add(copy);
                texts.put(i, copy);
                flags.put(i, i < caseSensitive ? 0 : hyperscan.HS_FLAG_CASELESS);
                ids.put(i, i);
                lengths.put(i, source.length - 1);
            }
            int code = literal
                    ? hyperscan.hs_compile_lit_multi(
                            texts, flags, ids, lengths, count, hyperscan.HS_MODE_BLOCK, null, made, failed)
                    : hyperscan.hs_compile_multi(texts, flags, ids, count, hyperscan.HS_MODE_BLOCK, null, made, failed);
            owned.forEach(BytePointer::close);
            if (code != hyperscan.HS_SUCCESS) {
                throw new IllegalArgumentException(
                        new hs_compile_error_t(failed.get(0)).message().getString());
            }
            return new hs_database_t(made.get(0));
        }
    }

    private static PointerPointer<Pointer> slot() {
        PointerPointer<Pointer> slot = new PointerPointer<>(1L);
        slot.put(0, (Pointer) null);
        return slot;
    }

    private static void check(int code) {
        if (code != hyperscan.HS_SUCCESS) {
            throw new IllegalStateException("Hyperscan code " + code);
        }
    }

    /** Adds one for each report. */
    private static final class Counter extends match_event_handler {
        static final Counter INSTANCE = new Counter();

        long found;

        @Override
        public int call(int id, long from, long to, int flags, @Nullable Pointer context) {
            found++;
            return 0;
        }
    }
}
