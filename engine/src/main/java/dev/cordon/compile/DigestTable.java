package dev.cordon.compile;

import dev.cordon.internal.text.UnicodeProperties;
import dev.cordon.model.EvaluationLimits;
import dev.cordon.policy.Detector;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.Policy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The revision: a digest over the digests of everything that can change a decision, in a canonical order, so that the same sources
 * give the same revision whatever order or folder they were read from. What was digested is divided by the hash of its id, and a part
 * in which nothing changed since an earlier set is not digested again. Immutable after construction.
 */
final class DigestTable {

    /** Raised whenever the engine may decide differently on the same bundle and interaction. */
    private static final int SEMANTICS = 1;

    private static final int PARTS = 256;

    private final String revision;
    private final Object[][] policies;
    private final Object[][] dictionaries;
    private final Object[][] detectors;
    private final byte[][] digests = new byte[3 * PARTS][];

    DigestTable(
            List<Policy> policies,
            List<Dictionary> dictionaries,
            List<Detector> detectors,
            EvaluationLimits limits,
            @Nullable DigestTable before) {
        this.policies = divided(policies, Policy::id);
        this.dictionaries = divided(dictionaries, Dictionary::id);
        this.detectors = divided(detectors, Detector::id);
        RevisionDigest all = new RevisionDigest();
        all.add("cordon.revision/" + SEMANTICS);
        all.add(UnicodeProperties.version());
        all.add(limits.textLength() + "," + limits.fileTextLength() + "," + limits.segments() + ","
                + limits.matchesPerRule());
        for (int part = 0; part < PARTS; part++) {
            add(all, part, this.policies[part], before == null ? null : before.policies[part], before);
        }
        for (int part = 0; part < PARTS; part++) {
            add(all, PARTS + part, this.dictionaries[part], before == null ? null : before.dictionaries[part], before);
        }
        for (int part = 0; part < PARTS; part++) {
            add(all, 2 * PARTS + part, this.detectors[part], before == null ? null : before.detectors[part], before);
        }
        revision = HexFormat.of().formatHex(all.bytes());
    }

    /** 64 hexadecimal digits. */
    String revision() {
        return revision;
    }

    private void add(
            RevisionDigest all, int index, Object[] part, Object @Nullable [] earlier, @Nullable DigestTable before) {
        digests[index] = before != null && same(part, earlier) ? before.digests[index] : digest(part);
        all.addDigest(digests[index]);
    }

    private static boolean same(Object[] part, Object @Nullable [] earlier) {
        if (earlier == null || part.length != earlier.length) {
            return false;
        }
        for (int i = 0; i < part.length; i++) {
            if (part[i] != earlier[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] digest(Object[] part) {
        RevisionDigest digest = new RevisionDigest();
        digest.add(part.length);
        Object[] sorted = part.clone();
        Arrays.sort(sorted, Comparator.comparing(DigestTable::key));
        for (Object item : sorted) {
            digest.addItem(item);
        }
        return digest.bytes();
    }

    private static String key(Object item) {
        return item instanceof Policy policy
                ? policy.id()
                : item instanceof Dictionary dictionary
                        ? dictionary.id() + "\u0000" + dictionary.version()
                        : ((Detector) item).id();
    }

    private static <T> Object[][] divided(List<T> items, Function<T, String> id) {
        int[] sizes = new int[PARTS];
        for (T item : items) {
            sizes[id.apply(item).hashCode() & (PARTS - 1)]++;
        }
        Object[][] parts = new Object[PARTS][];
        for (int part = 0; part < PARTS; part++) {
            parts[part] = new Object[sizes[part]];
        }
        for (T item : items) {
            int part = id.apply(item).hashCode() & (PARTS - 1);
            parts[part][parts[part].length - sizes[part]--] = item;
        }
        return parts;
    }
}
