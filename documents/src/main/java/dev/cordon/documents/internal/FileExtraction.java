package dev.cordon.documents.internal;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.internal.InspectionSink.Fact;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import dev.cordon.documents.spi.LimitReachedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.PasswordRequiredException;
import org.jspecify.annotations.Nullable;

/** The inspection of one file: passes on what extractors find, within the budget. */
final class FileExtraction implements Extraction {

    private static final int BUFFER = 1 << 14;
    private static final int IN_MEMORY = 4 << 20;
    private static final int LONGEST_LABEL = 1 << 12;
    private static final int MOST_LABELS = 1_000;

    private final Inspections inspections;
    private final InspectionSink sink;
    private final Budget budget;
    private final int depth;
    private final StringBuilder buffer = new StringBuilder();
    private final Set<String> gaps = new HashSet<>();
    private @Nullable String place;
    private @Nullable String title;
    private boolean begun;
    private int labels;

    FileExtraction(Inspections inspections, InspectionSink sink, Budget budget, int depth) {
        this.inspections = inspections;
        this.sink = sink;
        this.budget = budget;
        this.depth = depth;
    }

    @Override
    public void begin(String newPlace, @Nullable String newTitle) {
        end();
        place = newPlace;
        title = newTitle;
    }

    @Override
    public void append(CharSequence text) {
        buffer.append(text);
        flushIfLong();
    }

    @Override
    public void append(char[] text, int offset, int length) {
        buffer.append(text, offset, length);
        flushIfLong();
    }

    @Override
    public void append(char c) {
        buffer.append(c);
        flushIfLong();
    }

    @Override
    public void end() {
        if (place != null) {
            flush();
            if (begun) {
                sink.endText();
            }
        }
        buffer.setLength(0);
        place = null;
        begun = false;
    }

    /** Ends what is open after a failure; a limit in it is known already. */
    void abandon() {
        try {
            end();
        } catch (LimitReachedException e) {
            gap(e.code(), "");
        }
        if (begun) {
            sink.endText();
            begun = false;
        }
        place = null;
    }

    private void flushIfLong() {
        if (buffer.length() >= BUFFER) {
            flush();
        }
    }

    private void flush() {
        int length = buffer.length();
        if (length == 0) {
            return;
        }
        budget.checkTime();
        if (!begun) {
            String at = place;
            begun = true;
            budget.segment();
            sink.beginText(at == null ? "text" : at, title);
        }
        int fits = budget.text(length);
        sink.text(buffer.substring(0, fits));
        buffer.setLength(0);
        if (fits < length) {
            throw new LimitReachedException(GapCode.TEXT_LIMIT);
        }
    }

    @Override
    public void entry(String name, InputStream in, long compressed) throws IOException {
        budget.entry();
        if (depth >= budget.limits().depth()) {
            unread(name, -1, null, GapCode.DEPTH_LIMIT);
            return;
        }
        Content content;
        try {
            content = Content.spool(new BoundedStream(in, compressed, budget), IN_MEMORY);
        } catch (LimitReachedException e) {
            unread(name, -1, null, e.code());
            if (Inspections.endsAll(e.code())) {
                throw e;
            }
            return;
        } catch (PasswordRequiredException e) {
            passwordProtected();
            unread(name, -1, null, GapCode.PROTECTED);
            return;
        } catch (IOException | RuntimeException e) {
            unread(name, -1, null, GapCode.UNREADABLE);
            return;
        }
        try (content) {
            inspections.inspect(name, content, sink, budget, depth + 1);
        }
    }

    @Override
    public void unreadEntry(String name, long size, @Nullable String type, GapCode why) {
        budget.entry();
        unread(name, size, type, why);
    }

    private void unread(String name, long size, @Nullable String type, GapCode why) {
        sink.beginFile(name, size);
        if (type != null) {
            sink.type(type);
        }
        if (why == GapCode.PROTECTED) {
            sink.fact(Fact.PASSWORD_PROTECTED);
        }
        sink.gap(why, "");
        sink.endFile();
    }

    @Override
    public InputStream bounded(InputStream in, long compressed) {
        return new BoundedStream(in, compressed, budget);
    }

    @Override
    public void type(String type) {
        sink.type(type);
    }

    @Override
    public void passwordProtected() {
        sink.fact(Fact.PASSWORD_PROTECTED);
    }

    @Override
    public void rightsProtected() {
        sink.fact(Fact.RIGHTS_PROTECTED);
    }

    @Override
    public void macros() {
        sink.fact(Fact.MACROS);
    }

    @Override
    public void classifier(String name, String value) {
        if (!name.isEmpty() && labels++ < MOST_LABELS) {
            sink.classifier(cut(name), cut(value));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL);
    }

    @Override
    public void gap(GapCode code, String at) {
        if (gaps.add(code + at)) {
            sink.gap(code, at);
        }
    }

    @Override
    public void checkTime() {
        budget.checkTime();
    }

    @Override
    public int segments() {
        return budget.segments();
    }
}
