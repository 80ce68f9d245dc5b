package dev.cordon;

import dev.cordon.compile.CompileException;
import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.decision.Decision;
import dev.cordon.internal.decide.DecisionMaker;
import dev.cordon.internal.evaluate.Evaluation;
import dev.cordon.internal.evaluate.EvaluationRequest;
import dev.cordon.internal.evaluate.Evaluator;
import dev.cordon.internal.program.EngineCounters;
import dev.cordon.model.Action;
import dev.cordon.model.Interaction;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.InvalidBundleException;
import dev.cordon.policy.PolicyDocuments;
import dev.cordon.spi.BackendOffer;
import dev.cordon.spi.MatcherBackend;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides on interactions under the active policy set. Thread-safe, for virtual threads too; cheap to make, and several engines
 * may share a set.
 *
 * <p>{@link #evaluate} never throws because of content. It throws for misuse alone: a closed engine, a null.
 */
public final class PolicyEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyEngine.class);

    private final AtomicReference<@Nullable CompiledPolicySet> active;

    private final @Nullable OverrideAuthority overrides;
    private final @Nullable ShadowCheck shadow;
    private final String backendReason;
    private volatile boolean quarantined;
    private volatile Supplier<Map<String, EngineHealth.LastGood>> lastGood = Map::of;

    private PolicyEngine(CompiledPolicySet set, @Nullable OverrideAuthority overrides, int shadowed, String reason) {
        this.active = new AtomicReference<>(Objects.requireNonNull(set, "set"));
        this.overrides = overrides;
        this.shadow = shadowed > 0 ? new ShadowCheck(shadowed, this::quarantine) : null;
        this.backendReason = reason;
    }

    /** An engine over a set that is compiled already. Closing the engine leaves the set as it is. */
    public static PolicyEngine over(CompiledPolicySet set) {
        return new PolicyEngine(set, null, 0, "");
    }

    /** An engine over a set, whose warnings users can override. */
    public static PolicyEngine over(CompiledPolicySet set, OverrideAuthority overrides) {
        return new PolicyEngine(set, Objects.requireNonNull(overrides, "overrides"), 0, "");
    }

    /** Loads, validates and compiles in one go. */
    public static Builder builder() {
        return new Builder();
    }

    /** The decision on the interaction: everything evaluated, no deadline. */
    public Decision evaluate(Interaction interaction) {
        return evaluate(interaction, EvaluateOptions.DEFAULT);
    }

    /**
     * The decision on the interaction.
     *
     * @throws IllegalStateException if the engine is closed, or its set was closed under it
     */
    public Decision evaluate(Interaction interaction, EvaluateOptions options) {
        Objects.requireNonNull(interaction, "interaction");
        EvaluationRequest request = request(options);
        CompiledPolicySet set = active();
        Evaluation seen = Evaluator.evaluate(set.programs(), interaction, request);
        while (seen == null) {
            CompiledPolicySet current = active();
            if (current == set) {
                throw new IllegalStateException("the policy set of this engine was closed");
            }
            set = current;
            seen = Evaluator.evaluate(set.programs(), interaction, request);
        }
        ShadowCheck check = shadow;
        if (check != null && !quarantined && set.options().backend() != null) {
            check.consider(set, interaction, request, seen);
        }
        return decide(seen, interaction, options);
    }

    private void quarantine() {
        quarantined = true;
        CompiledPolicySet set = active.get();
        if (set != null) {
            set.programs().withoutNative();
        }
        LOG.error("the shadow check saw native code and java differ; native code is off from now on");
    }

    /** How the engine is doing. */
    public EngineHealth health() {
        CompiledPolicySet set = active();
        MatcherBackend backend = set.options().backend();
        String name = backend == null || quarantined ? "java" : backend.name();
        EngineCounters counters = set.programs().counters();
        ShadowCheck check = shadow;
        return new EngineHealth(
                name,
                quarantined
                        ? "the shadow check saw native code differ"
                        : !backendReason.isEmpty() ? backendReason : backend == null ? "no other was given" : "given",
                quarantined,
                set.revision(),
                set.memoryBytes(),
                counters.temporaryScratches().sum(),
                counters.nativeFallbacks().sum(),
                counters.internalGaps().sum(),
                check == null ? EngineHealth.Shadow.NONE : check.counts(),
                lastGood.get());
    }

    void onHealth(Supplier<Map<String, EngineHealth.LastGood>> source) {
        lastGood = source;
    }

    private Decision decide(Evaluation seen, Interaction interaction, EvaluateOptions options) {
        OverrideAuthority authority = overrides;
        if (authority == null || seen.violations().isEmpty()) {
            return DecisionMaker.decide(seen, Set.of());
        }
        Set<String> lifted = authority.lifted(
                interaction,
                seen.violations(),
                options.overrideTokens(),
                keys -> DecisionMaker.decide(seen, keys).mayProceed());
        Decision decision = DecisionMaker.decide(seen, lifted);
        return decision.action() == Action.WARN
                ? decision.withChallenge(authority.challenge(interaction, seen.violations(), lifted))
                : decision;
    }

    /**
     * Makes another set the active one. Evaluations that have begun go on with the old one.
     *
     * @return the set that was active; the caller closes it when no other engine shares it
     */
    public CompiledPolicySet replace(CompiledPolicySet set) {
        Objects.requireNonNull(set, "set");
        if (quarantined) {
            set.programs().withoutNative();
        }
        CompiledPolicySet before = active();
        while (!active.compareAndSet(before, set)) {
            before = active();
        }
        return before;
    }

    /** The active set. */
    public CompiledPolicySet policies() {
        return active();
    }

    /** Refuses further evaluations. The set stays as it is. */
    @Override
    public void close() {
        closeAndTake();
    }

    /** Closes the engine; the set it had, null when it was closed before. */
    @Nullable
    CompiledPolicySet closeAndTake() {
        ShadowCheck check = shadow;
        if (check != null) {
            check.close();
        }
        return active.getAndSet(null);
    }

    private CompiledPolicySet active() {
        CompiledPolicySet set = active.get();
        if (set == null) {
            throw new IllegalStateException("the engine is closed");
        }
        return set;
    }

    private static EvaluationRequest request(EvaluateOptions options) {
        Duration deadline = options.deadline();
        if (deadline == null && !options.firstBlockOnly() && !options.explain()) {
            return EvaluationRequest.PLAIN;
        }
        long until = deadline == null ? Long.MAX_VALUE : System.nanoTime() + deadline.toNanos();
        return new EvaluationRequest(until, options.firstBlockOnly(), options.explain());
    }

    /** Collects sources and options. Not thread-safe. */
    public static final class Builder {
        private BundleReader reader = BundleReader.create();
        private CompileOptions options = CompileOptions.DEFAULT;
        private @Nullable OverrideAuthority overrides;
        private int shadowed;
        private String reason = "";

        private Builder() {}

        /** Policies of any dialect, from files or folders. */
        public Builder policies(Path... paths) {
            reader = reader.policies(paths);
            return this;
        }

        /** Dictionaries that policies refer to, from files or folders. */
        public Builder dictionaries(Path... paths) {
            reader = reader.dictionaries(paths);
            return this;
        }

        /** The shipped detectors and vocabulary: needs {@code dev.cordon:cordon-rules} on the class path. */
        public Builder shippedRules() {
            reader = reader.shippedRules();
            return this;
        }

        /** Anything else the reader can load. */
        public Builder sources(Consumer<BundleReader> more) {
            more.accept(reader);
            return this;
        }

        /** Engine for the candidates of the patterns it can take; null for the java backend alone. */
        public Builder backend(@Nullable MatcherBackend backend) {
            options = options.withBackend(backend);
            return this;
        }

        /** The offered backend if it is trusted, else java; {@link PolicyEngine#health} tells which and why. */
        public Builder backend(BackendOffer offer) {
            if (offer instanceof BackendOffer.Trusted trusted) {
                reason = trusted.evidence();
                return backend(trusted.backend());
            }
            reason = reasonOf(offer);
            return backend((MatcherBackend) null);
        }

        /**
         * The offered backend and no other.
         *
         * @throws IllegalStateException if it was refused; the message says why
         */
        public Builder requireBackend(BackendOffer offer) {
            if (offer instanceof BackendOffer.Refused) {
                throw new IllegalStateException(reasonOf(offer));
            }
            return backend(offer);
        }

        private static String reasonOf(BackendOffer offer) {
            return offer instanceof BackendOffer.Refused refused
                    ? refused.name() + " was refused (" + refused.kind() + "): " + refused.reason()
                    : "";
        }

        /**
         * Repeats one of so many evaluations without native code, off the caller's thread; a difference switches native code off and
         * shows in {@link PolicyEngine#health}. 0, the default, repeats none.
         */
        public Builder shadowCheck(int oneIn) {
            if (oneIn < 0) {
                throw new IllegalArgumentException("one in how many is at least 1, or 0 for none");
            }
            shadowed = oneIn;
            return this;
        }

        /** Lets users override warnings; without it no challenge is issued. */
        public Builder overrides(OverrideAuthority authority) {
            overrides = authority;
            return this;
        }

        /** Budget, limits and backend. */
        public Builder options(CompileOptions value) {
            options = value;
            return this;
        }

        /**
         * @throws InvalidBundleException if something that was loaded is wrong; it lists every problem with code, place and help
         * @throws CompileException if the policies do not fit the compile budget
         */
        public PolicyEngine build() {
            return engine(PolicyCompiler.compile(
                    BundleValidator.validate(reader.read()).orThrow(), options));
        }

        /**
         * Loads what was added and takes changes from then on.
         *
         * @throws InvalidBundleException if something that was loaded is wrong
         * @throws CompileException if it does not fit the compile budget
         */
        public PolicyRepository buildRepository() {
            PolicyDocuments documents = reader.documents();
            PolicyEngine engine = engine(PolicyCompiler.compile(documents.validated(), options));
            return new PolicyRepository(documents, options, engine, Clock.systemUTC());
        }

        private PolicyEngine engine(CompiledPolicySet set) {
            return new PolicyEngine(set, overrides, shadowed, reason);
        }
    }
}
