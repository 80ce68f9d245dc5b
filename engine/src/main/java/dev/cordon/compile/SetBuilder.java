package dev.cordon.compile;

import dev.cordon.internal.program.EngineCounters;
import dev.cordon.internal.program.GroupLayout;
import dev.cordon.internal.program.PatternPiece;
import dev.cordon.internal.program.ProgramSet;
import dev.cordon.internal.program.TenantSlot;
import dev.cordon.model.EnforcementMode;
import dev.cordon.policy.Detector;
import dev.cordon.policy.Policy;
import dev.cordon.policy.PolicyBundle;
import dev.cordon.policy.Problem;
import dev.cordon.policy.ProblemCode;
import dev.cordon.policy.SourceLocation;
import dev.cordon.policy.ValidatedBundle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one compiled set, out of the pieces of an earlier one as far as their sources did not change. Everything that is per policy
 * or term is done for what changed; what is done for all costs a look at each policy. For one use.
 */
final class SetBuilder {

    private static final String SHARED = "";

    private final ValidatedBundle validated;
    private final CompileOptions options;
    private final @Nullable CompileState before;
    private final @Nullable CompiledPolicySet previous;
    private final Map<String, PatternPiece> merged;
    private final ContentStage content;
    private final ItemTable items;
    private final Map<String, OwnerPart> parts = new LinkedHashMap<>();
    private final Map<String, BuiltLayout> layouts = new HashMap<>();
    private final List<GroupLayout> held = new ArrayList<>();

    SetBuilder(
            ValidatedBundle validated,
            CompileOptions options,
            @Nullable CompiledPolicySet previous,
            Map<String, PatternPiece> merged) {
        this.validated = validated;
        this.options = options;
        this.previous = previous != null && previous.state().options().equals(options) ? previous : null;
        this.before = this.previous == null ? null : this.previous.state();
        this.merged = merged;
        PolicyBundle bundle = validated.bundle();
        this.content = ContentStage.of(bundle, before == null ? null : before.content());
        this.items = new ItemTable(bundle.detectors(), content.dictionaries(), before == null ? null : before.items());
    }

    CompiledPolicySet build() {
        try {
            return assemble();
        } catch (RuntimeException e) {
            held.forEach(GroupLayout::release);
            throw e;
        }
    }

    private CompiledPolicySet assemble() {
        divide();
        Map<Item, String> placed = place();
        buildLayouts(placed);
        checkMemory();
        TenantSlot shared =
                slot(SHARED, previous == null ? null : previous.programs().slot(null));
        Map<String, TenantSlot> slots = new HashMap<>();
        for (String org : parts.keySet()) {
            if (!org.equals(SHARED)) {
                slots.put(
                        org,
                        slot(org, previous == null ? null : previous.programs().slot(org)));
            }
        }
        PolicyBundle bundle = validated.bundle();
        DigestTable digests = new DigestTable(
                content.policies(),
                content.dictionaries(),
                bundle.detectors(),
                options.limits(),
                before == null ? null : before.digests());
        ProgramSet programs = new ProgramSet(
                digests.revision(),
                options.limits(),
                shared,
                slots,
                held,
                previous == null ? new EngineCounters() : previous.programs().counters());
        CompileState state = new CompileState(validated, options, content, items, parts, layouts, digests);
        return new CompiledPolicySet(programs, state);
    }

    private void divide() {
        Map<String, List<Policy>> byOwner = new LinkedHashMap<>();
        byOwner.put(SHARED, new ArrayList<>());
        for (Policy policy : content.policies()) {
            if (policy.mode() != EnforcementMode.OFF) {
                String org = policy.scope().org();
                byOwner.computeIfAbsent(org == null ? SHARED : org, o -> new ArrayList<>())
                        .add(policy);
            }
        }
        boolean comparable = before != null && items.sameDetectors(before.items());
        byOwner.forEach((owner, policies) -> {
            OwnerPart known = comparable && before != null ? before.parts().get(owner) : null;
            parts.put(owner, known != null && known.holds(policies, items) ? known : OwnerPart.of(policies, items));
        });
    }

    /** Shipped detectors are shared, and so is what several owners use; everything else belongs to its only owner. */
    private Map<Item, String> place() {
        Map<Item, String> placed = new IdentityHashMap<>();
        parts.forEach((owner, part) -> {
            for (Item item : part.needs()) {
                String earlier = placed.putIfAbsent(item, isShipped(item) ? SHARED : owner);
                if (earlier != null && !earlier.equals(owner)) {
                    placed.put(item, SHARED);
                }
            }
        });
        return placed;
    }

    private static boolean isShipped(Item item) {
        Detector detector = item.detector();
        return detector != null && detector.isShipped();
    }

    private void buildLayouts(Map<Item, String> placed) {
        Set<Item> shared = new LinkedHashSet<>();
        Map<String, List<Item>> own = new LinkedHashMap<>();
        parts.forEach((owner, part) -> {
            List<Item> ofOwner = new ArrayList<>();
            for (Item item : part.needs()) {
                if (SHARED.equals(placed.get(item))) {
                    shared.add(item);
                } else {
                    ofOwner.add(item);
                }
            }
            own.put(owner, ofOwner);
        });
        layouts.put(SHARED, layout(SHARED, inOrder(shared)));
        own.forEach((owner, list) -> {
            if (!owner.equals(SHARED)) {
                layouts.put(owner, layout(owner, list));
            }
        });
    }

    // Numbers that stay let programs of other tenants stay linked.
    private List<Item> inOrder(Set<Item> shared) {
        BuiltLayout known = before == null ? null : before.layouts().get(SHARED);
        if (known == null) {
            return List.copyOf(shared);
        }
        Set<Item> ordered = new LinkedHashSet<>(known.items());
        int unused = ordered.size();
        ordered.retainAll(shared);
        unused -= ordered.size();
        if (unused > 0 && 4 * unused <= known.items().size() && ordered.containsAll(shared)) {
            return known.items();
        }
        ordered.addAll(shared);
        return List.copyOf(ordered);
    }

    private BuiltLayout layout(String owner, List<Item> wanted) {
        BuiltLayout known = before == null ? null : before.layouts().get(owner);
        PatternPiece base = merged.get(owner);
        if (known != null
                && base == null
                && Item.same(known.items(), wanted)
                && known.layout().hold()) {
            held.add(known.layout());
            return known;
        }
        BuiltLayout built = wanted.isEmpty()
                ? BuiltLayout.empty(owner)
                : new LayoutBuilder(owner, wanted, options).build(known, base);
        held.add(built.layout());
        return built;
    }

    private void checkMemory() {
        long all = 0;
        for (Map.Entry<String, BuiltLayout> entry : layouts.entrySet()) {
            long bytes = entry.getValue().bytes();
            all += bytes;
            if (!entry.getKey().equals(SHARED) && bytes > options.memory().tenantBytes()) {
                throw tooLarge(
                        entry.getKey(),
                        "the patterns of organisation `" + entry.getKey() + "` need " + bytes + " bytes",
                        options.memory().tenantBytes());
            }
        }
        if (all > options.memory().setBytes()) {
            throw tooLarge(
                    "",
                    "the patterns of all organisations need " + all + " bytes",
                    options.memory().setBytes());
        }
    }

    private static CompileException tooLarge(String owner, String message, long most) {
        return new CompileException(List.of(new Problem(
                ProblemCode.MEMORY_BUDGET,
                SourceLocation.of(owner),
                owner.isEmpty() ? "" : "organisation `" + owner + "`",
                message + "; the budget is " + most,
                "remove dictionaries or detectors, or raise the memory budget")));
    }

    private TenantSlot slot(String owner, @Nullable TenantSlot known) {
        if (known != null && before != null && !merged.containsKey(owner) && unchanged(owner)) {
            return known;
        }
        OwnerPart sharedPart = part(parts, SHARED);
        OwnerPart ownPart = owner.equals(SHARED) ? OwnerPart.EMPTY : part(parts, owner);
        BuiltLayout sharedLayout = layout(layouts, SHARED);
        BuiltLayout[] used = owner.equals(SHARED)
                ? new BuiltLayout[] {sharedLayout}
                : new BuiltLayout[] {sharedLayout, layout(layouts, owner)};
        ItemTable table = items;
        return new TenantSlot(() -> ProgramLinker.link(options.limits(), table, sharedPart, ownPart, used));
    }

    private boolean unchanged(String owner) {
        CompileState earlier = before;
        return earlier != null
                && part(parts, SHARED) == part(earlier.parts(), SHARED)
                && part(parts, owner) == part(earlier.parts(), owner)
                && layout(layouts, SHARED).covers(layout(earlier.layouts(), SHARED))
                && (owner.equals(SHARED) || layout(layouts, owner) == layout(earlier.layouts(), owner));
    }

    private static OwnerPart part(Map<String, OwnerPart> parts, String owner) {
        return parts.getOrDefault(owner, OwnerPart.EMPTY);
    }

    private static BuiltLayout layout(Map<String, BuiltLayout> layouts, String owner) {
        BuiltLayout layout = layouts.get(owner);
        return layout == null ? BuiltLayout.empty(owner) : layout;
    }
}
