package dev.cordon.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents of many authors that change one by one. A change is read and validated for itself and for what refers to it, and the
 * outcome is the same as if everything had been read and validated anew: what would make the whole invalid is not accepted. Changes
 * of detectors or vocabulary look at everything again.
 *
 * <p>Not thread-safe: one change at a time. Validated bundles are immutable.
 */
public final class PolicyDocuments {

    private final ReadOptions options;
    private final Map<Key, DocumentUnit> units = new LinkedHashMap<>();
    private DocumentIndex index;
    private List<Detector> detectors = List.of();
    private Vocabulary vocabulary = Vocabulary.EMPTY;
    private @Nullable Change open;
    private @Nullable ValidatedBundle validated;

    /** A document's name among all. */
    private record Key(String origin, String name) {}

    PolicyDocuments(ReadOptions options, BundleParts base) {
        this.options = options;
        this.index = new DocumentIndex(new BundleIndex(bundle(List.of())));
        Key key = new Key("\u0000base", "");
        Change change = new Change();
        change.swap(key, DocumentUnit.of(base, options.limits()));
        change.validate();
        Validation validation = change.validation();
        open = change;
        if (validation.report().hasErrors()) {
            throw new InvalidBundleException(validation.report());
        }
        change.keep();
    }

    /** All documents as they stand, without a change that was only tried. */
    public ValidatedBundle validated() {
        return Objects.requireNonNull(validated);
    }

    /** Names of the documents of an origin, in the order they came. */
    public List<String> names(String origin) {
        List<String> names = new ArrayList<>();
        for (Key key : units.keySet()) {
            if (key.origin.equals(origin)) {
                names.add(key.name);
            }
        }
        return names;
    }

    /**
     * Tries changes that take effect together. What comes of it is either kept or undone before the next one.
     *
     * @throws IllegalStateException if an earlier change is neither kept nor undone
     */
    public Change change(Collection<BundleEdit> edits) {
        if (open != null) {
            throw new IllegalStateException("the change before was neither kept nor undone");
        }
        Change change = new Change();
        open = change;
        for (BundleEdit edit : edits) {
            Set<String> gone = new LinkedHashSet<>(edit.removed());
            if (edit.replacing()) {
                gone.addAll(names(edit.origin()));
                gone.removeAll(edit.documents().keySet());
            }
            gone.forEach(name -> change.swap(new Key(edit.origin(), name), null));
            edit.documents()
                    .forEach((name, put) ->
                            change.swap(new Key(edit.origin(), name), DocumentUnit.read(name, put, options)));
        }
        change.validate();
        return change;
    }

    /** As {@link #change(Collection)} with one edit. */
    public Change change(BundleEdit edit) {
        return change(List.of(edit));
    }

    /** A change that was tried. Not thread-safe. */
    public final class Change {
        private final Map<Key, @Nullable DocumentUnit> before = new LinkedHashMap<>();
        private final Map<DocumentUnit, List<Policy>> resolvedBefore = new IdentityHashMap<>();
        private final List<Key> orderBefore = new ArrayList<>();
        private final DocumentIndex indexBefore = index;
        private final List<Detector> detectorsBefore = detectors;
        private final Vocabulary vocabularyBefore = vocabulary;
        private final Set<DocumentUnit> added = new LinkedHashSet<>();
        private final Set<DocumentUnit> gone = new LinkedHashSet<>();
        private final Problems problems = new Problems(options.limits().problems());
        private @Nullable Validation validation;

        private Change() {}

        /**
         * The whole bundle if it is valid with the change, and everything found in what the change put, in what it took away from, and
         * in what refers to either.
         */
        public Validation validation() {
            Validation known = validation;
            if (known == null) {
                throw new IllegalStateException("not validated");
            }
            return known;
        }

        /** Keeps the change. It has to be valid. */
        public void keep() {
            if (validation().bundle() == null) {
                throw new IllegalStateException("a change that is not valid cannot be kept");
            }
            validated = validation().bundle();
            open = null;
        }

        /** Puts everything back as it was. */
        public void undo() {
            added.forEach(indexBefore::remove);
            before.forEach((key, unit) -> {
                if (unit == null) {
                    units.remove(key);
                } else {
                    units.put(key, unit);
                }
            });
            gone.forEach(indexBefore::add);
            resolvedBefore.forEach((unit, policies) -> unit.resolved = policies);
            restoreOrder();
            index = indexBefore;
            detectors = detectorsBefore;
            vocabulary = vocabularyBefore;
            open = null;
        }

        // A document that was removed has to stand again where it stood: the order of a bundle is that of its
        // documents.
        private void restoreOrder() {
            if (!orderBefore.isEmpty()) {
                Map<Key, DocumentUnit> all = new LinkedHashMap<>(units);
                units.clear();
                for (Key key : orderBefore) {
                    DocumentUnit unit = all.get(key);
                    if (unit != null) {
                        units.put(key, unit);
                    }
                }
            }
        }

        private void swap(Key key, @Nullable DocumentUnit unit) {
            DocumentUnit old = units.get(key);
            if (old == null && unit == null) {
                return;
            }
            if (unit == null && orderBefore.isEmpty()) {
                orderBefore.addAll(units.keySet());
            }
            if (!before.containsKey(key)) {
                before.put(key, old);
            }
            if (old != null) {
                index.remove(old);
                if (!added.remove(old)) {
                    gone.add(old);
                }
            }
            if (unit == null) {
                units.remove(key);
            } else {
                units.put(key, unit);
                index.add(unit);
                added.add(unit);
            }
        }

        private void validate() {
            boolean foundation = concernsFoundation();
            if (foundation) {
                relay();
            }
            Set<DocumentUnit> affected = foundation ? new LinkedHashSet<>(units.values()) : affected();
            added.forEach(unit -> unit.own.forEach(problems::add));
            duplicates();
            for (DocumentUnit unit : affected) {
                resolve(unit);
            }
            budgets(affected);
            if (problems.errors() == 0) {
                effects(affected);
            }
            List<Policy> policies = new ArrayList<>();
            units.values().forEach(unit -> policies.addAll(unit.resolved));
            LoadReport report = new LoadReport(
                    LoadReport.Counts.of(contents(added)), ReportOrder.merge(List.of(), problems.toList()));
            validation = new Validation(report.hasErrors() ? null : new ValidatedBundle(bundle(policies)), report);
        }

        private boolean concernsFoundation() {
            return added.stream().anyMatch(DocumentUnit::isFoundation)
                    || gone.stream().anyMatch(DocumentUnit::isFoundation);
        }

        /** Detectors and vocabulary anew, with an index of its own: the old one is put back when the change is undone. */
        private void relay() {
            PolicyBundle all = contents(units.values());
            DuplicateIds.check(
                    new PolicyBundle(List.of(), List.of(), all.detectors(), Vocabulary.EMPTY, List.of()), problems);
            index = new DocumentIndex(new BundleIndex(
                    new PolicyBundle(List.of(), List.of(), all.detectors(), Vocabulary.EMPTY, List.of())));
            units.values().forEach(index::add);
            References references = new References(index.items, problems);
            List<Detector> resolved = new ArrayList<>();
            BundleParts concepts = new BundleParts(problems);
            for (DocumentUnit unit : units.values()) {
                for (Detector detector : unit.parts.detectors) {
                    resolved.add(new DetectorChecks(
                                    detector, new java.util.HashSet<>(), unit.places, options.limits(), problems)
                            .run(references));
                }
                concepts.concepts.addAll(unit.parts.concepts);
                concepts.conceptPlaces.putAll(unit.parts.conceptPlaces);
            }
            VocabularyChecks.check(concepts);
            detectors = List.copyOf(resolved);
            vocabulary = concepts.concepts.isEmpty() ? Vocabulary.EMPTY : new Vocabulary(concepts.concepts);
        }

        private Set<DocumentUnit> affected() {
            Set<DocumentUnit> affected = new LinkedHashSet<>(added);
            for (Collection<DocumentUnit> some : List.of(added, gone)) {
                for (DocumentUnit unit : some) {
                    unit.parts.dictionaries.forEach(dictionary -> affected.addAll(index.users(dictionary.id())));
                }
            }
            return affected;
        }

        private void duplicates() {
            for (DocumentUnit unit : added) {
                for (Policy policy : unit.parts.policies) {
                    List<Policy> same = index.policies(policy.id());
                    if (same.size() > 1 && same.get(0) != policy) {
                        DuplicateIds.report(
                                "policy",
                                policy.id(),
                                policy.place(),
                                same.get(0).place(),
                                problems);
                    }
                }
                for (Dictionary dictionary : unit.parts.dictionaries) {
                    List<Dictionary> same = index.items.dictionariesOf(dictionary.id(), dictionary.version());
                    if (same.size() > 1 && same.get(0) != dictionary) {
                        String shown = dictionary.id() + " " + dictionary.version();
                        DuplicateIds.report(
                                "dictionary",
                                shown,
                                dictionary.place(),
                                same.get(0).place(),
                                problems);
                    }
                }
            }
        }

        private void resolve(DocumentUnit unit) {
            if (!added.contains(unit)) {
                resolvedBefore.putIfAbsent(unit, unit.resolved);
            }
            List<Policy> resolved = new ArrayList<>();
            for (int i = 0; i < unit.parts.policies.size(); i++) {
                Policy written = unit.parts.policies.get(i);
                Policy now = new PolicyReferences(written, index.items, unit.places, problems).resolve();
                // The same object as long as nothing changed: later steps tell by it that there is nothing to do.
                boolean same = i < unit.resolved.size() && unit.resolved.get(i).equals(now);
                resolved.add(same ? unit.resolved.get(i) : now);
            }
            unit.resolved = List.copyOf(resolved);
        }

        private void budgets(Set<DocumentUnit> affected) {
            Set<String> orgs = new LinkedHashSet<>();
            affected.forEach(unit -> unit.parts.policies.forEach(policy -> orgs.add(DocumentIndex.orgOf(policy))));
            if (orgs.contains(DocumentIndex.NO_ORG)) {
                orgs.addAll(index.orgs());
            }
            orgs.add(DocumentIndex.NO_ORG);
            TenantBudgets budgets = new TenantBudgets(index.items, options.limits(), problems);
            for (String org : orgs) {
                for (DocumentUnit unit : index.ofOrg(org)) {
                    for (Policy policy : unit.resolved) {
                        if (DocumentIndex.orgOf(policy).equals(org)) {
                            budgets.add(policy);
                        }
                    }
                }
            }
            budgets.check();
        }

        private void effects(Set<DocumentUnit> affected) {
            Effects effects = new Effects(index.items, problems);
            for (DocumentUnit unit : affected) {
                for (int i = 0; i < unit.resolved.size(); i++) {
                    effects.policy(unit.parts.policies.get(i), unit.resolved.get(i));
                }
            }
            if (index.orgs().isEmpty()) {
                return;
            }
            for (DocumentUnit unit : added) {
                unit.parts.dictionaries.forEach(d -> effects.checkUse(d, index.isUsed(d)));
            }
        }
    }

    private static PolicyBundle contents(Collection<DocumentUnit> some) {
        List<Policy> policies = new ArrayList<>();
        List<Dictionary> dictionaries = new ArrayList<>();
        List<Detector> all = new ArrayList<>();
        for (DocumentUnit unit : some) {
            policies.addAll(unit.parts.policies);
            dictionaries.addAll(unit.parts.dictionaries);
            all.addAll(unit.parts.detectors);
        }
        return new PolicyBundle(policies, dictionaries, all, Vocabulary.EMPTY, List.of());
    }

    private PolicyBundle bundle(List<Policy> policies) {
        List<Dictionary> dictionaries = new ArrayList<>();
        units.values().forEach(unit -> dictionaries.addAll(unit.parts.dictionaries));
        return new PolicyBundle(policies, dictionaries, detectors, vocabulary, List.of());
    }
}
