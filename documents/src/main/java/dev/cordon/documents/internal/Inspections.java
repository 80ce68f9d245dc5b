package dev.cordon.documents.internal;

import dev.cordon.documents.FileLimits;
import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.LimitReachedException;
import dev.cordon.documents.spi.TextExtractor;
import java.io.IOException;
import java.util.List;

/** Looks into files: type first, then facts, then text. What goes wrong becomes a gap. Stateless but for its readers. */
public final class Inspections {

    private final FormatReader reader;

    /** @param others readers of further formats */
    public Inspections(List<TextExtractor> others) {
        this.reader = new FormatReader(others);
    }

    /** Inspects a file with a budget of its own. Never throws because of content. */
    public void inspect(String name, Content content, FileLimits limits, InspectionSink sink) {
        try {
            inspect(name, content, sink, new Budget(limits), 0);
        } catch (LimitReachedException e) {
            // The gap is noted where the limit was reached.
            return;
        }
    }

    /** Whether nothing further is read once this limit was reached. */
    static boolean endsAll(GapCode code) {
        return code != GapCode.RATIO_LIMIT && code != GapCode.DEPTH_LIMIT;
    }

    /** @throws LimitReachedException if a limit was reached that holds for the whole */
    void inspect(String name, Content content, InspectionSink sink, Budget budget, int depth) {
        sink.beginFile(name, content.size());
        FileExtraction file = new FileExtraction(this, sink, budget, depth);
        try {
            if (content.size() > budget.limits().fileBytes()) {
                throw new LimitReachedException(GapCode.SIZE_LIMIT);
            }
            reader.read(name, content, file);
            file.end();
            sink.endFile();
        } catch (LimitReachedException e) {
            failed(file, sink, e.code());
            if (depth > 0 && endsAll(e.code())) {
                throw e;
            }
        } catch (OutOfMemoryError e) {
            failed(file, sink, GapCode.MEMORY_LIMIT);
        } catch (StackOverflowError e) {
            failed(file, sink, GapCode.DEPTH_LIMIT);
        } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
            // The libraries throw whatever they like at broken content; what they say may quote it.
            failed(file, sink, limitWithin(e));
        }
    }

    // Libraries wrap what passes through them.
    private static GapCode limitWithin(Throwable thrown) {
        int links = 0;
        for (Throwable t = thrown; t != null && links++ < 10; t = t.getCause()) {
            if (t instanceof LimitReachedException limit) {
                return limit.code();
            }
        }
        return GapCode.UNREADABLE;
    }

    private static void failed(FileExtraction file, InspectionSink sink, GapCode code) {
        file.abandon();
        file.gap(code, "");
        sink.endFile();
    }
}
