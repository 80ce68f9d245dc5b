package dev.cordon.compile;

import dev.cordon.policy.Condition;
import dev.cordon.policy.Detector;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.DictionaryRef;
import dev.cordon.policy.Exemption;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Rule;
import dev.cordon.policy.Scope;
import dev.cordon.policy.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Digest of one policy, dictionary or detector, or of digests. Places in files are left out. Every value is preceded by its length, so
 * that no two different contents give the same bytes. For one use.
 */
final class RevisionDigest {

    private final MessageDigest digest;

    RevisionDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Takes a policy, a dictionary or a detector. */
    void addItem(Object item) {
        if (item instanceof Policy policy) {
            policy(policy);
        } else if (item instanceof Dictionary dictionary) {
            dictionary(dictionary);
        } else {
            detector((Detector) item);
        }
    }

    /** Takes a digest of 32 bytes. */
    void addDigest(byte[] of) {
        digest.update(of);
    }

    byte[] bytes() {
        return digest.digest();
    }

    private void policy(Policy p) {
        add(p.id());
        add(p.name());
        add(p.version());
        add(p.dialect());
        scope(p.scope());
        add(p.mode());
        add(p.onIncomplete());
        add(p.content());
        add(p.rules().size());
        p.rules().forEach(this::rule);
    }

    private void scope(Scope s) {
        add(s.org());
        add(s.workspace());
        add(s.repo());
        sorted(s.conversation());
        sorted(s.kinds());
        sorted(s.interactionKinds());
        sorted(s.groups());
        sorted(s.roles());
    }

    private void rule(Rule r) {
        add(r.id());
        add(r.name());
        add(r.type());
        add(r.action());
        add(r.severity());
        add(r.userMessage());
        Target t = r.target();
        sorted(t.kinds());
        sorted(t.paths());
        sorted(t.parts());
        condition(r.condition());
    }

    private void condition(Condition condition) {
        add(condition.getClass().getSimpleName());
        if (condition instanceof Condition.Content c) {
            list(c.detectors());
            references(c.dictionaries());
            add(c.threshold());
            exemption(c.exempt());
            sorted(c.fileTypes());
        } else if (condition instanceof Condition.FileExtension c) {
            sorted(c.allow());
            sorted(c.block());
        } else if (condition instanceof Condition.FileSize c) {
            add(c.limitBytes());
        } else if (condition instanceof Condition.FilePassword c) {
            add(c.whenProtected());
            sorted(c.fileTypes());
        } else if (condition instanceof Condition.FileClassifier c) {
            for (Map.Entry<String, String> pair : new TreeMap<>(c.pairs()).entrySet()) {
                add(pair.getKey());
                add(pair.getValue());
            }
            sorted(c.fileTypes());
        }
    }

    private void exemption(Exemption e) {
        list(e.terms());
        list(e.detectors());
        references(e.dictionaries());
    }

    private void references(List<DictionaryRef> references) {
        add(references.size());
        references.forEach(r -> add(r.id()));
    }

    private void dictionary(Dictionary d) {
        add(d.id());
        add(d.version());
        add(d.type());
        add(d.wholeWord());
        add(d.terms().size());
        for (Dictionary.Term term : d.terms()) {
            add(term.line());
            add(term.text());
        }
    }

    private void detector(Detector d) {
        add(d.id());
        add(d.type());
        add(d.severity());
        add(d.weight());
        add(d.signal());
        add(d.before());
        list(d.patterns());
        list(d.terms());
        add(d.wholeWord());
        add(d.after());
        context(d.keywords());
        context(d.exclude());
        list(d.checks());
        list(d.supersedes());
        Detector.Score score = d.score();
        if (score != null) {
            list(score.of());
            add(score.atLeast());
        }
        list(d.tags());
    }

    private void context(Detector.@Nullable Context c) {
        add(c != null);
        if (c != null) {
            list(c.terms());
            add(c.distance());
        }
    }

    private void list(List<String> values) {
        add(values.size());
        values.forEach(this::add);
    }

    private void sorted(Collection<?> values) {
        add(values.size());
        values.stream().map(String::valueOf).sorted().forEach(this::add);
    }

    void add(@Nullable Object value) {
        byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
        int length = value == null ? -1 : bytes.length;
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (length >>> shift));
        }
        digest.update(bytes);
    }
}
