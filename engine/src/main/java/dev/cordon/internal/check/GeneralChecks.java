package dev.cordon.internal.check;

import java.util.List;
import java.util.Map;

/** Names of checks on what is no number of a person: names, addresses, randomness. */
final class GeneralChecks {
    private GeneralChecks() {}

    static void addTo(Map<String, Check> table) {
        table.put("luhn", new Luhn());
        table.put("verhoeff", new Verhoeff());
        table.put("mod-11-10", new Mod1110());
        table.put("not-uniform", new NotUniform());
        table.put("date", new DateOfDay());
        table.put("email", new EmailAddress());
        table.put("domain", new DomainName());
        table.put("ipv4", new Ipv4());
        table.put("ipv6", new Ipv6());
        table.put("mac", new MacAddress());
        table.put("phone", new PhoneNumber(List.of()));
        table.put("phone-national", new PhoneNumber(PhoneNumber.REGIONS));
        table.put("phone-us", new PhoneNumber(List.of("US")));
        table.put("phone-shape", new PhoneShape());
        table.put("imei", new Imei());
        table.put("vin", new VehicleNumber());
    }
}
