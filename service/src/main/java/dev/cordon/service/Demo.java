package dev.cordon.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.directory.Directory;
import dev.cordon.service.directory.Org;
import dev.cordon.service.directory.Repo;
import dev.cordon.service.directory.Workspace;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.DictionaryRow;
import dev.cordon.service.store.PolicyRow;
import dev.cordon.service.store.Tx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The project's examples, put into the first administrator's organisation of an installation that has no policies yet: something to
 * look at and to try.
 */
public final class Demo {

    private static final String FOLDER = "/dev/cordon/service/demo/";
    private static final String EXAMPLE_ORG = "tidewater";
    private static final String ACTOR = "demo";

    static final List<String> POLICIES = List.of(
            "policies/cordon/chat.yaml",
            "policies/cordon/gateway.yaml",
            "policies/flashback/helpdesk-repository.json",
            "policies/flashback/organization.json",
            "policies/flashback/support-workspace.json",
            "policies/shadow/next-quarter.yaml",
            "policies/symphony/attachments-and-conduct.json",
            "policies/symphony/project-names.json");
    static final List<String> DICTIONARIES = List.of(
            "dictionaries/client-references.json",
            "dictionaries/conduct-phrases.json",
            "dictionaries/project-names.json");

    private final Services services;
    private final Directory.Member administrator;

    /** @param administrator who it belongs to */
    public Demo(Services services, Directory.Member administrator) {
        this.services = services;
        this.administrator = administrator;
    }

    /** Loads the examples; nothing when there are policies already. */
    public boolean load() {
        String org = administrator.org().id();
        boolean empty = services.database()
                .read(handle -> services.policies().orgs(handle))
                .isEmpty();
        if (!empty) {
            return false;
        }
        services.changes().make(ACTOR, tx -> {
            DICTIONARIES.forEach(name -> dictionary(tx, org, name));
            POLICIES.forEach(name -> policies(tx, org, name));
            return services.directory().put(tx, places());
        });
        return true;
    }

    /** The places that the examples speak of, beside all there are. */
    private Directory places() {
        List<Org> orgs = new ArrayList<>();
        for (Org org : services.directory().get().orgs()) {
            if (!org.id().equals(administrator.org().id())) {
                orgs.add(org);
                continue;
            }
            List<Workspace> workspaces = new ArrayList<>(org.workspaces());
            if (org.workspace("support") == null) {
                workspaces.add(new Workspace(
                        "support", "Customer support", List.of(new Repo("helpdesk", "Helpdesk assistant"))));
            }
            orgs.add(new Org(org.id(), org.name(), workspaces, org.users()));
        }
        return new Directory(orgs);
    }

    private void dictionary(Tx tx, String org, String name) {
        ObjectNode metadata = Json.stored(resource(name));
        JsonNode reference = metadata.path("dictRef");
        String id = reference.path("dictId").asText();
        String title = reference.path("name").asText();
        String terms = resource(name.replace(".json", ".txt"));
        long content = services.dictionaries().addContent(tx, id, terms.getBytes(StandardCharsets.UTF_8));
        services.dictionaries()
                .insert(
                        tx,
                        new DictionaryRow(
                                id,
                                org,
                                title,
                                title.toLowerCase(Locale.ROOT),
                                metadata.path("type").asText(),
                                reference.path("version").asText(),
                                1,
                                false,
                                content,
                                tx.now(),
                                administrator.user().id(),
                                tx.now(),
                                administrator.user().id()),
                        "dictionary.create");
    }

    private void policies(Tx tx, String org, String name) {
        String text = resource(name);
        if (name.endsWith(".yaml")) {
            String own = text.replace("org: " + EXAMPLE_ORG, "org: " + org);
            String title = name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
            boolean shadow = name.contains("/shadow/");
            store(tx, org, "demo-" + title, "CORDON", title, "", shadow ? shadowed(own) : own, null, null);
            return;
        }
        JsonNode root = Json.read(text);
        for (JsonNode policy : root.has("policies") ? root.path("policies") : List.of(inner(root))) {
            json(tx, org, (ObjectNode) policy);
        }
    }

    private static JsonNode inner(JsonNode root) {
        return root.has("data") ? root.path("data") : root.has("policy") ? root.path("policy") : root;
    }

    private void json(Tx tx, String org, ObjectNode policy) {
        String title = policy.path("name").asText();
        if (policy.has("appliesTo")) {
            String id = policy.path("policyId").asText();
            policy.put("id", id).put("systemPolicy", false);
            store(tx, org, id, "SYMPHONY_V3", title, policy.path("version").asText(), Json.write(policy), null, null);
        } else {
            policy.put("orgId", org);
            store(
                    tx,
                    org,
                    policy.path("id").asText(),
                    "FLASHBACK",
                    title,
                    "",
                    Json.write(policy),
                    policy.path("workspaceId").textValue(),
                    policy.path("repoId").textValue());
        }
    }

    private void store(
            Tx tx,
            String org,
            String id,
            String dialect,
            String name,
            String version,
            String document,
            @Nullable String workspace,
            @Nullable String repo) {
        String by = administrator.user().id();
        boolean symphony = dialect.equals("SYMPHONY_V3");
        services.policies()
                .insert(
                        tx,
                        new PolicyRow(
                                id,
                                dialect,
                                org,
                                workspace,
                                repo,
                                name,
                                symphony ? name.toLowerCase(Locale.ROOT) : name,
                                version,
                                1,
                                true,
                                false,
                                document,
                                tx.now(),
                                by,
                                tx.now(),
                                by,
                                null),
                        "policy.create");
    }

    // A stored document says itself what it is; on disk the folder does.
    private static String shadowed(String yaml) {
        return yaml.contains("mode:") ? yaml : yaml.replace("\n  - id: ", "\n  - mode: shadow\n    id: ");
    }

    static String resource(String name) {
        try (InputStream in = Demo.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("an example is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("an example cannot be read", e);
        }
    }
}
