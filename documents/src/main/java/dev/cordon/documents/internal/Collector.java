package dev.cordon.documents.internal;

import dev.cordon.documents.FileSegment;
import dev.cordon.documents.GapCode;
import dev.cordon.documents.InspectedFile;
import dev.cordon.documents.InspectionGap;
import dev.cordon.documents.spi.LimitReachedException;
import dev.cordon.model.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is learned into an {@link InspectedFile}. Thread-safe, so that whoever waits can take what is there by the deadline:
 * after {@link #finish} everything further is refused with {@link LimitReachedException}, which ends the reader.
 */
public final class Collector implements InspectionSink {

    private final boolean keepText;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable InspectedFile root;
    private boolean closed;

    /** @param keepText false counts the text and drops it */
    public Collector(boolean keepText) {
        this.keepText = keepText;
    }

    private static final class Open {
        final String name;
        final long size;
        final Map<String, String> classifiers = new LinkedHashMap<>();
        final List<InspectedFile> entries = new ArrayList<>();
        final List<InspectionGap> gaps = new ArrayList<>();
        final List<FileSegment> segments = new ArrayList<>();
        final StringBuilder text = new StringBuilder();

        @Nullable
        String type;

        @Nullable
        String place;

        @Nullable
        String title;

        boolean passwordProtected;
        boolean rightsProtected;
        boolean macros;
        long length;

        Open(String name, long size) {
            this.name = name;
            this.size = size;
        }

        InspectedFile file() {
            return new InspectedFile(
                    name,
                    size,
                    type,
                    passwordProtected,
                    rightsProtected,
                    classifiers,
                    entries,
                    macros,
                    gaps,
                    segments,
                    length);
        }
    }

    @Override
    public synchronized void beginFile(String name, long size) {
        refuseWhenClosed();
        open.push(new Open(name, size));
    }

    @Override
    public synchronized void type(String type) {
        top().type = type;
    }

    @Override
    public synchronized void fact(Fact fact) {
        Open file = top();
        switch (fact) {
            case PASSWORD_PROTECTED -> file.passwordProtected = true;
            case RIGHTS_PROTECTED -> file.rightsProtected = true;
            case MACROS -> file.macros = true;
        }
    }

    @Override
    public synchronized void classifier(String name, String value) {
        top().classifiers.put(name, value);
    }

    @Override
    public synchronized void beginText(String place, @Nullable String title) {
        Open file = top();
        file.place = place;
        file.title = title;
    }

    @Override
    public synchronized void text(String text) {
        Open file = top();
        file.length += text.length();
        if (keepText) {
            file.text.append(text);
        }
    }

    @Override
    public synchronized void endText() {
        endText(top());
    }

    private void endText(Open file) {
        String place = file.place;
        if (keepText && place != null) {
            file.segments.add(new FileSegment(place, file.title, Text.of(file.text.toString())));
            file.text.setLength(0);
        }
        file.place = null;
    }

    @Override
    public synchronized void gap(GapCode code, String place) {
        top().gaps.add(new InspectionGap(code, place));
    }

    @Override
    public synchronized void endFile() {
        refuseWhenClosed();
        close();
    }

    private void close() {
        Open done = open.pop();
        Open container = open.peek();
        InspectedFile file = done.file();
        if (container == null) {
            root = file;
        } else {
            container.entries.add(file);
            container.length += file.textLength();
        }
    }

    /**
     * The file as far as it is known.
     *
     * @param unfinished the gap of the files that are not finished
     * @param name name of the file, should nothing be known of it yet
     */
    public synchronized InspectedFile finish(GapCode unfinished, String name, long size) {
        closed = true;
        if (root == null && open.isEmpty()) {
            open.push(new Open(name, size));
        }
        while (!open.isEmpty()) {
            Open file = open.getFirst();
            endText(file);
            file.gaps.add(new InspectionGap(unfinished, ""));
            close();
        }
        InspectedFile known = root;
        if (known == null) {
            throw new IllegalStateException("no file was begun");
        }
        return known;
    }

    private Open top() {
        refuseWhenClosed();
        return open.getFirst();
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new LimitReachedException(GapCode.TIME_LIMIT);
        }
    }
}
