package dev.cordon.service.simulate;

import dev.cordon.compile.CompileException;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.Policy;
import dev.cordon.policy.PolicyBundle;
import dev.cordon.policy.Validation;
import dev.cordon.service.Services;
import dev.cordon.service.enforce.Enforcement;
import dev.cordon.service.http.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From a question to a compiled set; nothing is stored and nothing that is enforced is touched. */
final class SetBuilder {

    private final Services services;
    private final String org;

    SetBuilder(Services services, String org) {
        this.services = services;
        this.org = org;
    }

    /**
     * The set; the caller closes it.
     *
     * @throws Fault {@code INVALID} with every problem of the documents
     */
    CompiledPolicySet build(SetQuestion question) {
        Validation validation = services.enforcement().maker().validate(reader(question));
        Enforcement.refuse(validation.report());
        try {
            return services.enforcement().maker().compile(validation.orThrow());
        } catch (CompileException e) {
            throw new Fault(
                    Fault.Kind.INVALID,
                    "TOO_LARGE",
                    "documents",
                    "the policies do not fit the compile budget",
                    e.problems().stream().map(Object::toString).toList());
        }
    }

    private BundleReader reader(SetQuestion question) {
        BundleReader documents = documents(question);
        if (question.base() == SetQuestion.Base.EMPTY) {
            return documents;
        }
        PolicyBundle own = documents.read();
        Set<String> without = new HashSet<>(question.remove());
        own.policies().stream().map(Policy::id).forEach(without::add);
        Set<String> replaced = new HashSet<>();
        own.dictionaries().stream().map(Dictionary::id).forEach(replaced::add);
        Long at = question.at();
        long time = at == null ? Long.MAX_VALUE : at;
        return services.database().read(handle -> {
            StoredAt stored = new StoredAt(handle, org, time);
            List<StoredAt.StoredPolicy> policies = stored.policies();
            refuseUnknown(question, policies);
            stored.dictionaries(services.dictionaries(), replaced, documents);
            for (StoredAt.StoredPolicy policy : policies) {
                if (!without.contains(policy.id())) {
                    documents.source(policy.id(), policy.document());
                }
            }
            return documents;
        });
    }

    private static void refuseUnknown(SetQuestion question, List<StoredAt.StoredPolicy> policies) {
        Set<String> known = new HashSet<>();
        policies.forEach(policy -> known.add(policy.id()));
        for (String id : question.remove()) {
            if (!known.contains(id)) {
                throw Fault.invalid("UNKNOWN_POLICY", "remove", "name policies that are stored");
            }
        }
    }

    private static BundleReader documents(SetQuestion question) {
        BundleReader reader = BundleReader.create();
        question.dictionaries()
                .forEach(dictionary ->
                        reader.dictionarySource(dictionary.name(), dictionary.metadata(), dictionary.terms()));
        question.documents().forEach(document -> reader.source(document.name(), document.content()));
        return reader;
    }
}
