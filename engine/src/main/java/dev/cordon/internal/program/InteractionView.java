package dev.cordon.internal.program;

import dev.cordon.model.Role;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.SegmentPart;
import dev.cordon.policy.Scope;
import dev.cordon.policy.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The rules whose policy's scope takes in an interaction, and from there the {@link SegmentView} of each kind of segment.
 * Thread-safe: views of segments are filled in on first use, and two threads at worst make the same one twice.
 */
public final class InteractionView {

    private static final int KINDS = SegmentKind.values().length;
    private static final int ROLES = Role.values().length + 1;
    private static final int PARTS = SegmentPart.values().length;

    private final Program program;
    private final ScopeIndex.Key key;
    private final CompiledRule[] textRules;
    private final CompiledRule[] fileRules;
    private final List<String> assumed;
    private final boolean shadow;
    private final Map<String, Integer> pathClasses;
    private final AtomicReferenceArray<SegmentView> views;

    InteractionView(
            Program program,
            ScopeIndex.Key key,
            List<CompiledRule> rules,
            List<String> assumed,
            Map<String, Integer> pathClasses) {
        this.program = program;
        this.key = key;
        List<CompiledRule> text = new ArrayList<>();
        List<CompiledRule> file = new ArrayList<>();
        boolean anyShadow = false;
        for (CompiledRule rule : rules) {
            (rule.looksAtText() ? text : file).add(rule);
            anyShadow |= !rule.policy().enforced();
        }
        this.textRules = text.toArray(new CompiledRule[0]);
        this.fileRules = fileRulesInScope(file, key.kind());
        this.assumed = List.copyOf(assumed);
        this.shadow = anyShadow;
        this.pathClasses = pathClasses;
        this.views = new AtomicReferenceArray<>(KINDS * ROLES * PARTS * (pathClasses.size() + 1));
    }

    /** The program whose rules these are. */
    public Program program() {
        return program;
    }

    /** Rules on file facts. */
    public CompiledRule[] fileRules() {
        return fileRules;
    }

    /** Attributes that policies in scope ask for and the interaction does not have, sorted. */
    public List<String> assumed() {
        return assumed;
    }

    /** Whether a shadow policy is in scope. */
    public boolean shadow() {
        return shadow;
    }

    /** What applies to the segment. */
    public SegmentView segment(SegmentKind kind, Segment segment) {
        Role role = segment.role();
        int path = pathClasses.isEmpty() ? 0 : pathClasses.getOrDefault(segment.path(), 0);
        int at = ((path * PARTS + segment.part().ordinal()) * ROLES + (role == null ? 0 : role.ordinal() + 1)) * KINDS
                + kind.ordinal();
        SegmentView view = views.get(at);
        if (view == null) {
            view = compute(kind, role, segment.part(), segment.path());
            views.set(at, view);
        }
        return view;
    }

    private SegmentView compute(SegmentKind kind, @Nullable Role role, SegmentPart part, String path) {
        List<CompiledRule> rules = new ArrayList<>();
        BitSet bits = new BitSet();
        BitSet policies = new BitSet();
        boolean assumesRole = false;
        for (CompiledRule rule : textRules) {
            Scope scope = rule.policy().scope();
            if (!inScope(scope, kind, role, part) || !targets(rule.target(), kind, part, path)) {
                continue;
            }
            rules.add(rule);
            bits.set(rule.index());
            assumesRole |= role == null && !scope.roles().isEmpty();
            if (rule.policy().enforced()) {
                policies.set(rule.policy().index());
            }
        }
        return new SegmentView(
                rules.toArray(new CompiledRule[0]), bits, program.selectedBy(rules), policies, assumesRole);
    }

    private boolean inScope(Scope scope, SegmentKind kind, @Nullable Role role, SegmentPart part) {
        // A file belongs to the interaction that carries it, whatever its own kind; text answers for itself.
        SegmentKind carrier = part == SegmentPart.TEXT ? kind : key.kind();
        return (scope.kinds().isEmpty() || scope.kinds().contains(kind))
                && (scope.interactionKinds().isEmpty()
                        || scope.interactionKinds().contains(carrier))
                && (role == null || scope.roles().isEmpty() || scope.roles().contains(role));
    }

    private static boolean targets(Target target, SegmentKind kind, SegmentPart part, String path) {
        return (target.kinds().isEmpty() || target.kinds().contains(kind))
                && (target.parts().isEmpty() || target.parts().contains(part))
                && (target.paths().isEmpty() || target.paths().contains(path));
    }

    private static CompiledRule[] fileRulesInScope(List<CompiledRule> rules, SegmentKind interactionKind) {
        return rules.stream()
                .filter(r -> fileInScope(r.policy().scope(), interactionKind))
                .toArray(CompiledRule[]::new);
    }

    private static boolean fileInScope(Scope scope, SegmentKind interactionKind) {
        return (scope.kinds().isEmpty() || scope.kinds().contains(SegmentKind.FILE))
                && (scope.interactionKinds().isEmpty()
                        || scope.interactionKinds().contains(interactionKind));
    }
}
