package dev.cordon.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** A bundle as lines for comparison: everything but places; sets in order, defaults left out. */
final class BundleDump {

    private final List<String> lines = new ArrayList<>();

    static List<String> of(PolicyBundle bundle) {
        BundleDump dump = new BundleDump();
        bundle.policies().forEach(dump::policy);
        bundle.dictionaries().forEach(dump::dictionary);
        bundle.detectors().forEach(dump::detector);
        bundle.vocabulary().concepts().forEach(concept -> dump.lines.add("concept " + concept));
        return dump.lines;
    }

    private void policy(Policy p) {
        lines.add("policy " + p.id() + " '" + p.name() + "' " + p.dialect() + " " + p.mode()
                + part("version", p.version()) + scope(p.scope()) + part("onIncomplete", p.onIncomplete())
                + (p.content() == null
                        ? ""
                        : " content='" + p.content() + "' " + p.contentAction() + " " + p.contentSeverity()));
        p.rules().forEach(this::rule);
    }

    private static String scope(Scope s) {
        return part("org", s.org())
                + part("workspace", s.workspace())
                + part("repo", s.repo())
                + part("conversation", s.conversation())
                + part("kinds", s.kinds())
                + part("interactionKinds", s.interactionKinds())
                + part("groups", s.groups())
                + part("roles", s.roles());
    }

    private void rule(Rule r) {
        lines.add("  rule " + r.id() + " '" + r.name() + "' " + r.type() + " " + r.action() + " " + r.severity()
                + part("kinds", r.target().kinds()) + part("paths", r.target().paths())
                + part("parts", r.target().parts()) + part("userMessage", r.userMessage()));
        lines.add("    " + condition(r.condition()));
    }

    private static String condition(Condition condition) {
        if (condition instanceof Condition.Content c) {
            return "content" + part("detectors", c.detectors()) + part("dictionaries", references(c.dictionaries()))
                    + " " + c.threshold().measure() + ">=" + c.threshold().atLeast() + " per "
                    + c.threshold().per()
                    + part("exemptTerms", c.exempt().terms())
                    + part("exemptDetectors", c.exempt().detectors())
                    + part("exemptDictionaries", references(c.exempt().dictionaries())) + part("types", c.fileTypes());
        }
        if (condition instanceof Condition.FileExtension e) {
            return "extension" + part("allow", e.allow()) + part("block", e.block());
        }
        if (condition instanceof Condition.FileSize s) {
            return "size > " + s.limitBytes();
        }
        if (condition instanceof Condition.FilePassword w) {
            return "password " + w.whenProtected() + part("types", w.fileTypes());
        }
        Condition.FileClassifier f = (Condition.FileClassifier) condition;
        return "classifier " + new TreeMap<>(f.pairs()) + part("types", f.fileTypes());
    }

    private static List<String> references(List<DictionaryRef> references) {
        return references.stream()
                .map(r -> r.id() + (r.version() == null ? "" : "@" + r.version()))
                .toList();
    }

    private void dictionary(Dictionary d) {
        StringBuilder terms = new StringBuilder();
        d.terms()
                .forEach(term -> terms.append(' ')
                        .append(term.line())
                        .append(":'")
                        .append(term.text())
                        .append('\''));
        lines.add("dictionary " + d.id() + "@" + d.version() + " '" + d.name() + "' " + d.type()
                + (d.wholeWord() ? " wholeWord" : "") + terms);
    }

    private void detector(Detector d) {
        lines.add(
                "detector " + d.id() + " '" + d.title() + "' " + d.type() + " " + d.severity() + " weight=" + d.weight()
                        + (d.signal() ? " signal" : "") + part("before", d.before()) + part("patterns", d.patterns())
                        + part("terms", d.terms()) + (d.terms().isEmpty() || d.wholeWord() ? "" : " substring")
                        + part("after", d.after()) + part("keywords", d.keywords()) + part("exclude", d.exclude())
                        + part("checks", d.checks()) + part("supersedes", d.supersedes()) + part("score", d.score())
                        + part("tags", d.tags()) + part("renamedFrom", d.renamedFrom()));
    }

    private static String part(String name, Object value) {
        if (value == null || value.equals("") || (value instanceof Collection<?> c && c.isEmpty())) {
            return "";
        }
        Object shown = value instanceof java.util.Set<?> set ? new TreeSet<>(set) : value;
        return " " + name + "=" + shown;
    }
}
