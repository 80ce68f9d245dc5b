package dev.cordon.documents;

import dev.cordon.model.FileContent;
import dev.cordon.model.FileFacts;
import dev.cordon.model.Interaction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of a file. Immutable.
 *
 * @param name its name, or its path in the archive or message it was found in
 * @param size bytes; -1 when an archive does not tell and the entry was not read
 * @param detectedType what the content is: {@code PDF WORD EXCEL POWERPOINT ZIP CSV TXT} or another upper-case name; null when unknown
 * @param passwordProtected whether a password is needed to open it, or something in it that is no file of its own
 * @param rightsProtected whether rights are managed or limited: IRM, DRM, an owner's password
 * @param classifiers labels and a document's own properties, name to value
 * @param entries files found inside, in the order of the file
 * @param macros whether it holds program code; none is ever run
 * @param gaps what was not read
 * @param segments text by place; empty when only facts were asked for
 * @param textLength UTF-16 units of text, that of the entries included
 */
public record InspectedFile(
        String name,
        long size,
        @Nullable String detectedType,
        boolean passwordProtected,
        boolean rightsProtected,
        Map<String, String> classifiers,
        List<InspectedFile> entries,
        boolean macros,
        List<InspectionGap> gaps,
        List<FileSegment> segments,
        long textLength) {

    public InspectedFile {
        Objects.requireNonNull(name, "name");
        // In the order of the file, so that equal files give equal lines.
        classifiers = Collections.unmodifiableMap(new LinkedHashMap<>(classifiers));
        entries = List.copyOf(entries);
        gaps = List.copyOf(gaps);
        segments = List.copyOf(segments);
    }

    /** What follows the last dot of the name, lower case; empty when there is none. */
    public String extension() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether the file itself was read, be it with gaps at a limit; its entries speak for themselves. */
    public boolean readable() {
        for (InspectionGap gap : gaps) {
            boolean whole = gap.place().isEmpty();
            if (whole && gap.code().reason() != FileContent.Reason.LIMIT || gap.code() == GapCode.WORKER_FAILED) {
                return false;
            }
        }
        return true;
    }

    /** Codes of all gaps, those of the files inside included, each once. */
    public Set<GapCode> gapCodes() {
        Set<GapCode> codes = new LinkedHashSet<>();
        gaps.forEach(gap -> codes.add(gap.code()));
        entries.forEach(entry -> codes.addAll(entry.gapCodes()));
        return codes;
    }

    /** The facts and the text, without the entries. */
    public FileFacts facts() {
        return facts(null);
    }

    /**
     * Adds the file, and each file inside it as a file of its own that names its container. Paths in findings are {@code path} and,
     * for what lies inside, {@code path.entry[n]}.
     */
    public void addTo(Interaction.Builder interaction, String path) {
        add(interaction, path, null);
    }

    private void add(Interaction.Builder interaction, String path, @Nullable String container) {
        interaction.file(path, facts(container));
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).add(interaction, path + ".entry[" + (i + 1) + "]", name);
        }
    }

    private FileFacts facts(@Nullable String container) {
        FileContent content = new FileContent(
                segments.stream()
                        .map(s -> new FileContent.Part(s.place(), s.text()))
                        .toList(),
                gaps.stream()
                        .map(g -> new FileContent.Gap(g.code().reason(), g.place()))
                        .toList());
        return new FileFacts(
                name, size < 0 ? null : size, detectedType, passwordProtected, classifiers, null, content, container);
    }

    /** Facts without names and content. */
    @Override
    public String toString() {
        return "InspectedFile[type=" + detectedType + ", size=" + size + ", entries=" + entries.size() + ", gaps="
                + gaps + ", textLength=" + textLength + "]";
    }
}
