package dev.cordon.service.flashback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Services;
import dev.cordon.service.auth.Permissions.Operation;
import dev.cordon.service.directory.Caller;
import dev.cordon.service.directory.User;
import dev.cordon.service.directory.Workspace;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import dev.cordon.service.store.PolicyRow;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /policy}: create, list, read, update, delete. */
final class PolicyRoutes {

    private final Services services;
    private final PolicyAccess access;
    private final Reviews reviews;

    PolicyRoutes(Services services, PolicyAccess access, Reviews reviews) {
        this.services = services;
        this.access = access;
        this.reviews = reviews;
    }

    void addTo(Routes routes) {
        Access member = services.gate().bearer();
        routes.add(Route.post("/policy", member, this::create));
        routes.add(Route.get("/policy", member, this::list));
        routes.add(Route.get("/policy/{policyId}", member, this::read));
        routes.add(Route.put("/policy/{policyId}", member, this::update));
        routes.add(Route.delete("/policy/{policyId}", member, this::delete));
    }

    private Reply create(Exchange exchange) {
        Caller caller = exchange.caller();
        CreateRequest request = CreateRequest.read(exchange.body());
        PolicyScope scope = scope(request, caller);
        if (!access.allows(caller, scope, Operation.WRITE)) {
            throw Refusals.forbidden();
        }
        Reviews.Review review = reviews.of(PolicyIds.next(), request.fields());
        reviews.refuse(review);
        FlashbackPolicy policy = services.changes().make(exchange, tx -> {
            FlashbackPolicy made = FlashbackPolicy.created(
                    review.policyId(), scope, request.fields(), author(caller), Instant.ofEpochMilli(tx.now()));
            services.policies().insert(tx, PolicyRows.first(made), "policy.create");
            reviews.warn(tx, caller, made, review);
            return made;
        });
        return changed(policy, caller, review);
    }

    /** Where the policy shall apply, as the caller's organisation knows it. */
    private static PolicyScope scope(CreateRequest request, Caller caller) {
        if (!request.org().equals(caller.orgId())) {
            throw Refusals.noSuchOrganisation();
        }
        String workspace = request.workspace();
        String repo = request.repo();
        if (workspace != null && caller.org().workspace(workspace) == null) {
            throw Refusals.invalid("`workspaceId` is no workspace of the organization");
        }
        if (repo == null) {
            return new PolicyScope(request.org(), workspace, null);
        }
        Workspace owner = workspace == null
                ? caller.org().workspaceOfRepo(repo)
                : caller.org().workspace(workspace);
        if (owner == null || owner.repo(repo) == null) {
            throw Refusals.invalid(
                    "`repoId` is no repository of the " + (workspace == null ? "organization" : "workspace"));
        }
        return new PolicyScope(request.org(), owner.id(), repo);
    }

    private Reply list(Exchange exchange) {
        Caller caller = exchange.caller();
        QueryReader query = new QueryReader(exchange.queries());
        String org = query.required("orgId");
        String workspace = query.text("workspaceId");
        String repo = query.text("repoId");
        query.finish();
        if (!org.equals(caller.orgId())) {
            throw Refusals.noSuchOrganisation();
        }
        ObjectNode body = Json.object().put("success", true);
        ArrayNode policies = body.putArray("policies");
        for (PolicyRow row :
                services.database().read(handle -> services.policies().list(handle, org, PolicyRows.DIALECT))) {
            if (atLevel(row, workspace, repo) && access.allows(caller, PolicyRows.scope(row), Operation.READ)) {
                policies.add(PolicyJson.wire(PolicyRows.policy(row), caller.org()));
            }
        }
        return Reply.json(200, body);
    }

    /** Exactly the level that was asked for; what a level inherits is not listed with it. */
    private static boolean atLevel(PolicyRow row, @Nullable String workspace, @Nullable String repo) {
        boolean sameWorkspace = Objects.equals(row.workspaceId(), workspace) || (workspace == null && repo != null);
        return sameWorkspace && Objects.equals(row.repoId(), repo);
    }

    private Reply read(Exchange exchange) {
        Caller caller = exchange.caller();
        String id = PolicyIds.of(exchange);
        PolicyRow row = services.database().read(handle -> access.require(handle, caller, id, Operation.READ));
        return Reply.json(200, found(PolicyRows.policy(row), caller));
    }

    private Reply update(Exchange exchange) {
        Caller caller = exchange.caller();
        String id = PolicyIds.of(exchange);
        // The scope never changes, so the body can be read before the turn to write has come.
        PolicyRow row = services.database().read(handle -> access.require(handle, caller, id, Operation.WRITE));
        UpdateRequest update = UpdateRequest.read(exchange.body(), PolicyRows.scope(row));
        if (update.content() != null) {
            reviews.refuse(reviews.of(id, update.applyTo(PolicyRows.policy(row).fields())));
        }
        record Updated(FlashbackPolicy policy, Reviews.Review review) {}
        Updated updated = services.changes().make(exchange, tx -> {
            PolicyRow before = access.require(tx.handle(), caller, id, Operation.WRITE);
            FlashbackPolicy policy =
                    PolicyRows.policy(before).updated(update, author(caller), Instant.ofEpochMilli(tx.now()));
            Reviews.Review review = reviews.of(id, policy.fields());
            services.policies().update(tx, PolicyRows.next(before, policy), "policy.update");
            reviews.warn(tx, caller, policy, review);
            return new Updated(policy, review);
        });
        return changed(updated.policy(), caller, updated.review());
    }

    private Reply delete(Exchange exchange) {
        Caller caller = exchange.caller();
        String id = PolicyIds.of(exchange);
        services.changes().make(exchange, tx -> {
            PolicyRow before = access.require(tx.handle(), caller, id, Operation.DELETE);
            services.policies().update(tx, PolicyRows.deleted(before), "policy.delete");
            return before;
        });
        return Reply.json(200, Json.object().put("success", true).put("message", "Policy deleted successfully"));
    }

    private static Reply changed(FlashbackPolicy policy, Caller caller, Reviews.Review review) {
        ObjectNode body = found(policy, caller);
        body.set("enforcement", review.json());
        return Reply.json(200, body);
    }

    private static ObjectNode found(FlashbackPolicy policy, Caller caller) {
        ObjectNode body = Json.object().put("success", true);
        body.set("policy", PolicyJson.wire(policy, caller.org()));
        return body;
    }

    private static Author author(Caller caller) {
        User user = caller.user();
        return new Author(user.id(), user.name(), user.lastName(), user.email());
    }
}
