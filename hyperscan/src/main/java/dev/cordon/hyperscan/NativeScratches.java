package dev.cordon.hyperscan;

import com.gliwka.hyperscan.jni.hs_scratch_t;
import com.gliwka.hyperscan.jni.hyperscan;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

/** Allocates, measures and frees native scratch memory. */
final class NativeScratches {

    private NativeScratches() {}

    /** One scratch that fits each of the databases, and no other database. Null when there is no memory for it. */
    static @Nullable hs_scratch_t allocate(List<NativeDatabase> databases) {
        try (PointerPointer<Pointer> slot = new PointerPointer<>(1L)) {
            slot.put(0, (Pointer) null);
            int code = hyperscan.HS_SUCCESS;
            for (NativeDatabase database : databases) {
                if (code == hyperscan.HS_SUCCESS) {
                    code = hyperscan.hs_alloc_scratch(database.handle(), slot);
                }
            }
            Pointer made = slot.get(0);
            if (made == null || made.isNull()) {
                return null;
            }
            hs_scratch_t scratch = new hs_scratch_t(made);
            if (code == hyperscan.HS_SUCCESS) {
                return scratch;
            }
            free(scratch);
            return null;
        }
    }

    static long bytes(hs_scratch_t scratch) {
        try (SizeTPointer size = new SizeTPointer(1)) {
            return hyperscan.hs_scratch_size(scratch, size) == hyperscan.HS_SUCCESS ? size.get() : 0;
        }
    }

    /** Frees a scratch. One that a failed scan left locked is refused by the library and lost. */
    static void free(hs_scratch_t scratch) {
        hyperscan.hs_free_scratch(scratch);
        scratch.setNull();
    }
}
