package dev.cordon.service.v1;

import dev.cordon.decision.Violation;
import dev.cordon.json.DecisionWriter;
import dev.cordon.model.Action;
import dev.cordon.model.Dialect;
import dev.cordon.model.EnforcementMode;
import dev.cordon.service.enforce.Judged;
import dev.cordon.service.enforce.ViolationFeed;
import dev.cordon.service.store.ViolationRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Records of violations of Cordon's own policies: ids and offsets, no text. */
final class CordonFeed implements ViolationFeed {

    static final String FEED = "cordon";

    @Override
    public List<ViolationRow> rows(Judged judged) {
        List<ViolationRow> rows = new ArrayList<>();
        for (Violation violation : judged.decision().violations()) {
            if (violation.dialect() == Dialect.CORDON && violation.mode() == EnforcementMode.ENFORCE) {
                rows.add(new ViolationRow(
                        0,
                        UUID.randomUUID().toString(),
                        FEED,
                        judged.caller().orgId(),
                        judged.at(),
                        violation.policyId(),
                        judged.interaction().workspace(),
                        judged.interaction().repo(),
                        judged.interaction().user(),
                        violation.action().name(),
                        violation.severity().name(),
                        judged.decision().action() == Action.BLOCK,
                        judged.context().get("llmType"),
                        judged.context().get("llmModel"),
                        judged.context().get("host"),
                        DecisionWriter.write(judged.decision())));
            }
        }
        return rows;
    }
}
