package dev.cordon.service.flashback;

import dev.cordon.service.Api;
import dev.cordon.service.Services;
import dev.cordon.service.enforce.ViolationFeed;
import dev.cordon.service.http.Routes;
import java.util.List;

/** The Flashback AI policy API. */
public final class FlashbackApi implements Api {

    private final Services services;

    public FlashbackApi(Services services) {
        this.services = services;
    }

    @Override
    public void addTo(Routes routes) {
        PolicyAccess access = new PolicyAccess(services.permissions(), services.policies());
        Reviews reviews = new Reviews(services);
        routes.faults("/policy", new FlashbackFaults());
        new PolicyRoutes(services, access, reviews).addTo(routes);
        new FeedRoutes(services, access).addTo(routes);
        reviews.addTo(routes);
    }

    @Override
    public List<ViolationFeed> feeds() {
        return List.of(Records::of);
    }
}
