package dev.cordon.service.enforce;

import dev.cordon.service.store.ViolationRow;
import java.util.List;

/** Makes an API's records of what was violated. Thread-safe. */
@FunctionalInterface
public interface ViolationFeed {

    /** Records of the decision's violations that belong to this feed; masked matches at most, no message. */
    List<ViolationRow> rows(Judged judged);
}
