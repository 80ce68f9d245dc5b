package dev.cordon.service.alerts;

import dev.cordon.service.WebhookSettings;
import dev.cordon.service.http.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The address of a webhook, checked as far as that goes without asking anybody. Stateless. */
final class HookUrl {

    private static final int LONGEST = 2_000;

    private HookUrl() {}

    /** @throws Fault {@code INVALID} if alerts may not be sent there */
    static URI check(String text, WebhookSettings settings) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw refused("give a URL");
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(settings.plainHttp() && scheme.equals("http"))) {
            throw refused("give a URL that begins with https://");
        }
        if (url.getHost() == null || url.isOpaque() || text.length() > LONGEST) {
            throw refused("give a URL with a host, of at most " + LONGEST + " characters");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw refused("leave user, password and fragment out of the URL");
        }
        return url;
    }

    private static Fault refused(String help) {
        return Fault.invalid("INVALID_URL", "url", help);
    }
}
