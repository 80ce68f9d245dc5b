package dev.cordon.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing to judge: a message, a prompt, a response, a tool call, a file, or several of these that are decided together. An
 * attribute that was not given is null and unknown. Immutable and thread-safe.
 */
public final class Interaction {

    private final @Nullable String id;
    private final SegmentKind kind;
    private final @Nullable ConversationScope scope;
    private final @Nullable String org;
    private final @Nullable String workspace;
    private final @Nullable String repo;
    private final @Nullable String user;
    private final @Nullable Set<String> groups;
    private final List<Segment> segments;
    private final List<FileFacts> files;

    private Interaction(Builder b) {
        this.id = b.id;
        this.kind = b.kind != null ? b.kind : b.onlyFiles() ? SegmentKind.FILE : SegmentKind.MESSAGE;
        this.scope = b.scope;
        this.org = b.org;
        this.workspace = b.workspace;
        this.repo = b.repo;
        this.user = b.user;
        this.groups = b.groups == null ? null : Set.copyOf(b.groups);
        this.files = List.copyOf(b.files);
        this.segments = List.copyOf(b.allSegments(kind));
    }

    private Interaction(Interaction of, String org) {
        this.id = of.id;
        this.kind = of.kind;
        this.scope = of.scope;
        this.org = org;
        this.workspace = of.workspace;
        this.repo = of.repo;
        this.user = of.user;
        this.groups = of.groups;
        this.segments = of.segments;
        this.files = of.files;
    }

    /** A chat message of unknown scope. */
    public static Interaction message(String text) {
        return builder().kind(SegmentKind.MESSAGE).text(text).build();
    }

    /** What is sent to a model. */
    public static Interaction prompt(String text) {
        return builder().kind(SegmentKind.PROMPT).text(text).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The caller's own identifier, echoed in the decision. */
    public @Nullable String id() {
        return id;
    }

    public SegmentKind kind() {
        return kind;
    }

    public @Nullable ConversationScope scope() {
        return scope;
    }

    public @Nullable String org() {
        return org;
    }

    public @Nullable String workspace() {
        return workspace;
    }

    public @Nullable String repo() {
        return repo;
    }

    public @Nullable String user() {
        return user;
    }

    /** Groups of the user; null when unknown, which differs from none. */
    public @Nullable Set<String> groups() {
        return groups;
    }

    /**
     * Everything scannable, in fixed order: the main text, the further segments, then for each file its name and, where it was
     * offered, its text. A finding names a segment by its index here.
     */
    public List<Segment> segments() {
        return segments;
    }

    public List<FileFacts> files() {
        return files;
    }

    /** The same interaction of this organisation: for embedders that know better than the content's sender. */
    public Interaction withOrg(String newOrg) {
        return newOrg.equals(org) ? this : new Interaction(this, Objects.requireNonNull(newOrg, "newOrg"));
    }

    /** What the segment is: its own kind, or the interaction's. */
    public SegmentKind kindOf(Segment segment) {
        SegmentKind own = segment.kind();
        return own == null ? kind : own;
    }

    /** Identity and sizes, never content. */
    @Override
    public String toString() {
        return "Interaction[kind=" + kind + ", segments=" + segments.size() + ", files=" + files.size() + "]";
    }

    /** Collects an interaction. Not thread-safe. */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable SegmentKind kind;
        private @Nullable ConversationScope scope;
        private @Nullable String org;
        private @Nullable String workspace;
        private @Nullable String repo;
        private @Nullable String user;
        private @Nullable Set<String> groups;
        private @Nullable Text text;
        private final List<Segment> segments = new ArrayList<>();
        private final List<FileFacts> files = new ArrayList<>();
        private final List<String> filePaths = new ArrayList<>();

        private Builder() {}

        public Builder id(@Nullable String value) {
            id = value;
            return this;
        }

        public Builder kind(@Nullable SegmentKind value) {
            kind = value;
            return this;
        }

        public Builder scope(@Nullable ConversationScope value) {
            scope = value;
            return this;
        }

        public Builder org(@Nullable String value) {
            org = value;
            return this;
        }

        public Builder workspace(@Nullable String value) {
            workspace = value;
            return this;
        }

        public Builder repo(@Nullable String value) {
            repo = value;
            return this;
        }

        public Builder user(@Nullable String value) {
            user = value;
            return this;
        }

        public Builder groups(@Nullable Set<String> value) {
            groups = value;
            return this;
        }

        /** The main text: of a room its description, of a signal its name. */
        public Builder text(String value) {
            return text(Text.of(value));
        }

        /** The main text: of a room its description, of a signal its name. */
        public Builder text(Text value) {
            text = Objects.requireNonNull(value, "value");
            return this;
        }

        /** A further part beside the main text. */
        public Builder segment(Segment value) {
            segments.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * A file; its paths in findings are {@code files[n].name} and {@code files[n].text}, or {@code files[n]} and a place of
         * its content: {@code files[n].page[3]}.
         */
        public Builder file(FileFacts value) {
            return file("files[" + files.size() + "]", value);
        }

        /** A file under a path of the caller's own. */
        public Builder file(String path, FileFacts value) {
            filePaths.add(path);
            files.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * @throws InvalidInteractionException {@code ORG_REQUIRED} if a repo is named without its workspace or a workspace
         *     without its organisation, {@code EMPTY_INTERACTION} if there is nothing to judge
         */
        public Interaction build() {
            if (repo != null && workspace == null) {
                throw new InvalidInteractionException("ORG_REQUIRED", "repo", "name the workspace the repo belongs to");
            }
            if (workspace != null && org == null) {
                throw new InvalidInteractionException(
                        "ORG_REQUIRED", "workspace", "name the organisation the workspace belongs to");
            }
            if (text == null && segments.isEmpty() && files.isEmpty()) {
                throw new InvalidInteractionException(
                        "EMPTY_INTERACTION", "interaction", "give text, segments, file or files");
            }
            return new Interaction(this);
        }

        private boolean onlyFiles() {
            return text == null && segments.isEmpty() && !files.isEmpty();
        }

        private List<Segment> allSegments(SegmentKind resolved) {
            List<Segment> all = new ArrayList<>(segments.size() + 1 + 2 * files.size());
            if (text != null) {
                all.add(new Segment(mainPath(resolved), text, null, null, null, SegmentPart.TEXT, -1));
            }
            all.addAll(segments);
            for (int i = 0; i < files.size(); i++) {
                FileFacts f = files.get(i);
                String path = filePaths.get(i);
                all.add(fileSegment(path + ".name", Text.of(f.name()), SegmentPart.FILE_NAME, i));
                Text content = f.text();
                if (content != null) {
                    all.add(fileSegment(path + ".text", content, SegmentPart.FILE_TEXT, i));
                }
                FileContent located = f.content();
                if (located != null) {
                    for (FileContent.Part part : located.parts()) {
                        all.add(fileSegment(path + "." + part.place(), part.text(), SegmentPart.FILE_TEXT, i));
                    }
                }
            }
            return all;
        }

        private static Segment fileSegment(String path, Text content, SegmentPart part, int file) {
            return new Segment(path, content, SegmentKind.FILE, null, null, part, file);
        }

        private static String mainPath(SegmentKind kind) {
            return kind == SegmentKind.ROOM ? "description" : kind == SegmentKind.SIGNAL ? "name" : "text";
        }
    }
}
