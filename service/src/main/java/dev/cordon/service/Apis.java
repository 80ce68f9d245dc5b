package dev.cordon.service;

import dev.cordon.service.alerts.WebhookApi;
import dev.cordon.service.flashback.FlashbackApi;
import dev.cordon.service.simulate.SimulateApi;
import dev.cordon.service.symphony.SymphonyApi;
import java.util.List;

/** The vendors' APIs that the service speaks: a new one is added here. */
final class Apis {

    private Apis() {}

    static List<Api> vendors(Services services) {
        return List.of(
                new SymphonyApi(services),
                new FlashbackApi(services),
                new WebhookApi(services),
                new SimulateApi(services));
    }
}
