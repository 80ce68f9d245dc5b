package dev.cordon.policy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads files and folders. Names that start with a dot are passed over, and links to folders are not followed. */
final class FileTree {

    private static final String TERMS = ".txt";

    private final DocumentReader reader;
    private final Problems problems;

    FileTree(DocumentReader reader) {
        this.reader = reader;
        this.problems = reader.parts().problems;
    }

    void policies(Path path, boolean shadow) {
        for (Path file : filesUnder(path, FileTree::isDocument)) {
            read(file, shadow);
        }
    }

    void dictionaries(Path path) {
        List<Path> files = filesUnder(path, name -> isDocument(name) || name.endsWith(TERMS));
        for (Path file : files) {
            if (!lowerName(file).endsWith(TERMS)) {
                read(file, false);
            } else if (file.equals(path) && Files.exists(metadataOf(file))) {
                read(metadataOf(file), false);
            }
        }
        for (Path file : files) {
            if (lowerName(file).endsWith(TERMS) && !reader.parts().isUsed(file)) {
                problems.add(
                        ProblemCode.NO_EFFECT,
                        SourceLocation.of(FileText.nameOf(file)),
                        "no metadata refers to these terms",
                        "write " + Quote.of(nameOf(metadataOf(file))) + " beside it, with dictRef and type");
            }
        }
    }

    private void read(Path file, boolean shadow) {
        if (!reader.parts().isFirst(file, shadow)) {
            return;
        }
        Document document = FileText.read(file, reader.options().limits().documentBytes(), problems);
        if (document != null) {
            reader.read(document, shadow, (name, into) -> beside(file, name, into));
        }
    }

    private @Nullable Document beside(Path file, String name, Problems into) {
        Path text = file.resolveSibling(name);
        reader.parts().markUsed(text);
        if (!Files.exists(text)) {
            return null;
        }
        Document found = FileText.read(text, reader.options().limits().dictionaryBytes(), into);
        return found == null ? new Document(FileText.nameOf(text), "") : found;
    }

    private List<Path> filesUnder(Path path, Predicate<String> wanted) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        try {
            Path start = Files.isSymbolicLink(path) ? path.resolve(".") : path;
            Files.walkFileTree(start, new Collector(start, wanted, files));
        } catch (IOException e) {
            problems.add(
                    ProblemCode.UNREADABLE,
                    SourceLocation.of(FileText.nameOf(path)),
                    "the folder cannot be read (" + e.getClass().getSimpleName() + ")",
                    "check the folder and its permissions");
        }
        files.sort(Comparator.comparing(FileText::nameOf));
        if (files.isEmpty()) {
            problems.add(
                    ProblemCode.EMPTY_POLICY,
                    SourceLocation.of(FileText.nameOf(path)),
                    "the folder holds no .json, .yaml or .yml file",
                    "check the path");
        }
        return files;
    }

    private static boolean isDocument(String lowerName) {
        return lowerName.endsWith(".json") || lowerName.endsWith(".yaml") || lowerName.endsWith(".yml");
    }

    private static String lowerName(Path file) {
        return nameOf(file).toLowerCase(Locale.ROOT);
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static Path metadataOf(Path terms) {
        String name = nameOf(terms);
        return terms.resolveSibling(name.substring(0, name.length() - TERMS.length()) + ".json");
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Predicate<String> wanted;
        private final List<Path> files;

        Collector(Path root, Predicate<String> wanted, List<Path> files) {
            this.root = root;
            this.wanted = wanted;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(root) && nameOf(folder).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = lowerName(file);
            if (!name.startsWith(".") && wanted.test(name) && Files.isRegularFile(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
