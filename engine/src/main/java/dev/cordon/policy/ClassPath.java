package dev.cordon.policy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads class path resources: the embedder's own, and the rules that come with Cordon. */
final class ClassPath {

    private static final String RULES = "dev/cordon/rules/";
    private static final String PACK = RULES + "rules.pack";
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
        RulePack pack = pack();
        if (pack != null) {
            for (String name : pack.names()) {
                if (!name.startsWith(PACKS)) {
                    read(pack, name);
                }
            }
        }
    }

    void shippedPack(String name) {
        RulePack pack = pack();
        if (pack == null) {
            return;
        }
        String entry = PACKS + name + ".yaml";
        if (pack.names().contains(entry)) {
            read(pack, entry);
        } else {
            problems.add(
                    ProblemCode.UNREADABLE,
                    SourceLocation.of(PACK),
                    "there is no shipped pack " + Quote.of(name),
                    "the packs are " + packsOf(pack.names()));
        }
    }

    private void read(RulePack pack, String name) {
        Located root = pack.document(name);
        if (root != null) {
            reader.read(root);
        }
    }

    private static String packsOf(Set<String> documents) {
        List<String> names = new ArrayList<>();
        for (String document : documents) {
            if (document.startsWith(PACKS)) {
                names.add("`" + document.substring(PACKS.length(), document.length() - ".yaml".length()) + "`");
            }
        }
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private @Nullable RulePack pack() {
        URL url = find(PACK);
        if (url == null) {
            problems.add(
                    ProblemCode.SHIPPED_RULES_MISSING,
                    SourceLocation.of(PACK),
                    "the shipped rules are not on the class path",
                    "add the dependency dev.cordon:cordon-rules");
            return null;
        }
        try (InputStream in = url.openStream()) {
            return new RulePack(in.readAllBytes(), RULES);
        } catch (IOException e) {
            unreadable(PACK, "the resource cannot be read (" + e.getClass().getSimpleName() + ")");
        } catch (RulePack.UnknownPackException e) {
            problems.add(
                    ProblemCode.UNREADABLE,
                    SourceLocation.of(PACK),
                    "the shipped rules are packed in a form that this version does not know",
                    "use the same version of dev.cordon:cordon-engine and dev.cordon:cordon-rules");
        }
        return null;
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
