package dev.cordon.hyperscan;

import com.gliwka.hyperscan.jni.hs_compile_error_t;
import com.gliwka.hyperscan.jni.hs_database_t;
import com.gliwka.hyperscan.jni.hyperscan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;

/**
 * One compiled native database. Its owner frees it, once no scratch of it is left; nothing else here guards against use after
 * that.
 */
final class NativeDatabase {

    /** Byte mode, every end reported, no option that tracks starts or reads Unicode. */
    private static final int FLAGS = 0;

    private final hs_database_t handle;
    private final long bytes;

    private NativeDatabase(hs_database_t handle) {
        this.handle = handle;
        this.bytes = sizeOf(handle);
    }

    /**
     * Compiles expressions into one database. To be called on a thread with a big stack: see {@link CompileThread}.
     *
     * @throws NativeCompileException when the library refuses one of them or the whole
     */
    static NativeDatabase compile(List<NativeExpression> expressions) throws NativeCompileException {
        int count = expressions.size();
        List<Pointer> owned = new ArrayList<>();
        try {
            PointerPointer<Pointer> texts = keep(owned, new PointerPointer<>((long) count));
            IntPointer flags = keep(owned, new IntPointer((long) count));
            IntPointer ids = keep(owned, new IntPointer((long) count));
            for (int i = 0; i < count; i++) {
                texts.put(i, keep(owned, terminated(expressions.get(i).bytes())));
                flags.put(i, FLAGS);
                ids.put(i, expressions.get(i).id());
            }
            PointerPointer<Pointer> made = keep(owned, emptySlot());
            PointerPointer<Pointer> failed = keep(owned, emptySlot());
            int code =
                    hyperscan.hs_compile_multi(texts, flags, ids, count, hyperscan.HS_MODE_BLOCK, null, made, failed);
            Pointer error = failed.get(0);
            if (error != null && !error.isNull()) {
                throw refusal(new hs_compile_error_t(error));
            }
            if (code != hyperscan.HS_SUCCESS) {
                throw new NativeCompileException("compile error " + code, NativeCompileException.WHOLE_SET);
            }
            return new NativeDatabase(new hs_database_t(made.get(0)));
        } finally {
            owned.forEach(Pointer::close);
        }
    }

    hs_database_t handle() {
        return handle;
    }

    /** Native bytes it holds. */
    long bytes() {
        return bytes;
    }

    /** Frees the native memory. To be called once. */
    void free() {
        hyperscan.hs_free_database(handle);
        handle.setNull();
    }

    private static NativeCompileException refusal(hs_compile_error_t error) {
        try (BytePointer message = error.message()) {
            return new NativeCompileException(message.getString(), error.expression());
        } finally {
            hyperscan.hs_free_compile_error(error);
        }
    }

    private static long sizeOf(hs_database_t handle) {
        try (SizeTPointer size = new SizeTPointer(1)) {
            int code = hyperscan.hs_database_size(handle, size);
            return code == hyperscan.HS_SUCCESS ? size.get() : 0;
        }
    }

    private static PointerPointer<Pointer> emptySlot() {
        PointerPointer<Pointer> slot = new PointerPointer<>(1L);
        slot.put(0, (Pointer) null);
        return slot;
    }

    private static BytePointer terminated(String expression) {
        byte[] text = expression.getBytes(StandardCharsets.US_ASCII);
        BytePointer copy = new BytePointer(text.length + 1L);
        copy.put(text, 0, text.length);
        copy.put(text.length, (byte) 0);
        return copy;
    }

    private static <P extends Pointer> P keep(List<Pointer> owned, P pointer) {
        owned.add(pointer);
        return pointer;
    }
}
