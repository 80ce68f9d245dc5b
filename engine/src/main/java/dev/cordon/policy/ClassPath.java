package dev.cordon.policy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads class path resources: the embedder's own, and the rules that come with Cordon. */
final class ClassPath {

    private static final String RULES = "dev/cordon/rules/";
    private static final String INDEX = RULES + "index.txt";
    private static final String PACKS = "packs/";

    private final DocumentReader reader;
    private final Problems problems;

    ClassPath(DocumentReader reader) {
        this.reader = reader;
        this.problems = reader.parts().problems;
    }

    /** Whether something was written in the rules that come with Cordon. */
    static boolean isShipped(SourceLocation place) {
        return place.source().startsWith(RULES);
    }

    void read(String resource) {
        Document document = load(resource, reader.options().limits().documentBytes());
        if (document != null) {
            reader.read(document, false, (name, into) -> beside(resource, name));
        }
    }

    void shippedRules() {
        for (String entry : index()) {
            if (entry.startsWith("detectors/") || entry.startsWith("vocabulary/")) {
                read(RULES + entry);
            }
        }
    }

    void shippedPack(String name) {
        String entry = PACKS + name + ".yaml";
        List<String> index = index();
        if (index.contains(entry)) {
            read(RULES + entry);
        } else if (!index.isEmpty()) {
            problems.add(
                    ProblemCode.UNREADABLE,
                    SourceLocation.of(INDEX),
                    "there is no shipped pack " + Quote.of(name),
                    "the packs are " + packsOf(index));
        }
    }

    private static String packsOf(List<String> index) {
        List<String> names = new ArrayList<>();
        for (String entry : index) {
            if (entry.startsWith(PACKS) && entry.endsWith(".yaml")) {
                names.add("`" + entry.substring(PACKS.length(), entry.length() - ".yaml".length()) + "`");
            }
        }
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private List<String> index() {
        if (find(INDEX) == null) {
            problems.add(
                    ProblemCode.SHIPPED_RULES_MISSING,
                    SourceLocation.of(INDEX),
                    "the shipped rules are not on the class path",
                    "add the dependency dev.cordon:cordon-rules");
            return List.of();
        }
        Document index = load(INDEX, reader.options().limits().documentBytes());
        return index == null
                ? List.of()
                : index.content()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private @Nullable Document beside(String resource, String name) {
        String text = resource.substring(0, resource.lastIndexOf('/') + 1) + name;
        return find(text) == null ? null : load(text, reader.options().limits().dictionaryBytes());
    }

    private @Nullable Document load(String resource, int maxBytes) {
        URL url = find(resource);
        if (url == null) {
            return unreadable(resource, "the resource is not on the class path");
        }
        try (InputStream in = url.openStream()) {
            return FileText.read(resource, in, maxBytes, problems);
        } catch (IOException e) {
            return unreadable(
                    resource, "the resource cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private @Nullable Document unreadable(String resource, String message) {
        problems.add(
                ProblemCode.UNREADABLE,
                SourceLocation.of(resource),
                message,
                "check its name and the dependency it is in");
        return null;
    }

    /** Cordon's own class loader first; the thread's where an application keeps rules apart from libraries. */
    private static @Nullable URL find(String resource) {
        ClassLoader own = ClassPath.class.getClassLoader();
        URL url = own == null ? ClassLoader.getSystemResource(resource) : own.getResource(resource);
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return url != null || context == null ? url : context.getResource(resource);
    }
}
