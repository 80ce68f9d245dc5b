package dev.cordon.service.v1;

import dev.cordon.service.Services;
import dev.cordon.service.enforce.Judged;
import dev.cordon.service.enforce.ViolationFeed;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.store.ViolationRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has the feeds keep what was violated. Thread-safe. */
public final class Records {

    private static final long PATIENCE_MILLIS = 2_000;

    /** What a gateway may tell beside an interaction, as headers: where the prompt came from and where it goes. */
    private static final Map<String, String> CONTEXT = context();

    private final Services services;
    private final List<ViolationFeed> feeds;

    Records(Services services, List<ViolationFeed> feeds) {
        this.services = services;
        this.feeds = List.copyOf(feeds);
    }

    private static Map<String, String> context() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cordon-Conversation-Id", "conversationId");
        headers.put("Cordon-Llm-Type", "llmType");
        headers.put("Cordon-Llm-Model", "llmModel");
        headers.put("Cordon-Host", "host");
        headers.put("Cordon-Api-Key-Id", "apiKeyId");
        headers.put("Cordon-Api-Key-Name", "apiKeyName");
        return headers;
    }

    /** What the headers of a request tell. */
    public static Map<String, String> context(Exchange exchange) {
        Map<String, String> told = new LinkedHashMap<>();
        CONTEXT.forEach((header, name) -> {
            String value = exchange.header(header);
            if (value != null && value.length() <= 300) {
                told.put(name, value);
            }
        });
        return told;
    }

    /**
     * Returns once the records are on the disk. When they cannot be kept, the decision stands and the loss is counted; with strict
     * audit the request fails instead.
     *
     * @throws Fault {@code UNAVAILABLE} with strict audit alone
     */
    public void keep(List<Judged> violated) {
        List<ViolationRow> rows = new ArrayList<>();
        for (Judged judged : violated) {
            feeds.forEach(feed -> rows.addAll(feed.rows(judged)));
        }
        if (!rows.isEmpty()
                && !services.violationLog().keepNow(rows, PATIENCE_MILLIS)
                && services.settings().auditStrict()) {
            throw Fault.unavailable("violations", "the violation could not be kept, and the audit is strict");
        }
    }
}
