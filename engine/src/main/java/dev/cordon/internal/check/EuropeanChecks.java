package dev.cordon.internal.check;

import java.util.Map;

/** Names of checks on identity schemes of Europe, Turkey and the successors of the Soviet Union. */
final class EuropeanChecks {
    private EuropeanChecks() {}

    static void addTo(Map<String, Check> table) {
        table.put("uk-nhs", new UkNhs());
        table.put("uk-nino", new UkNino());
        table.put("uk-utr", new UkUtr());
        table.put("uk-vat", new UkVat());
        table.put("uk-driving-licence", new UkDrivingLicence());
        table.put("ie-pps", new IrishPps());
        table.put("de-tax-id", new GermanTaxId());
        table.put("de-health-insurance", new GermanHealthInsurance());
        table.put("de-pension", new GermanPension());
        table.put("icao-document", new IcaoDocument());
        table.put("de-physician", new GermanPhysician());
        table.put("de-vat", new GermanVat());
        table.put("at-svnr", new AustrianSocialSecurity());
        table.put("ch-ahv", new SwissAhv());
        table.put("ch-uid", new SwissUid());
        table.put("fr-nir", new FrenchNir());
        table.put("fr-tax", new FrenchTaxNumber());
        table.put("fr-vat", new FrenchVat());
        table.put("fr-siren", new Siren());
        table.put("nl-bsn", new DutchBsn());
        table.put("be-national", new BelgianNationalNumber());
        table.put("be-vat", new BelgianVat());
        table.put("lu-national", new LuxembourgId());
        table.put("es-nif", new SpanishNif());
        table.put("es-cif", new SpanishCif());
        table.put("es-nuss", new SpanishSocialSecurity());
        table.put("it-fiscal-code", new ItalianFiscalCode());
        table.put("it-vat", new ItalianVat());
        table.put("pt-nif", new PortugueseNif());
        table.put("pt-citizen-card", new PortugueseCitizenCard());
        table.put("gr-amka", new GreekAmka());
        table.put("gr-afm", new GreekAfm());
        table.put("cy-tic", new CypriotTic());
        table.put("fi-hetu", new FinnishHetu());
        table.put("se-personal", new SwedishPersonal());
        table.put("se-organisation", new SwedishOrganisation());
        table.put("no-personal", new NorwegianPersonal());
        table.put("no-organisation", new NorwegianOrganisation());
        table.put("dk-cpr", new DanishPersonal());
        table.put("dk-cvr", new DanishCompany());
        table.put("is-kennitala", new IcelandicKennitala());
        table.put("baltic-personal", new BalticPersonal());
        table.put("lv-personal", new LatvianPersonal());
        table.put("pl-pesel", new PolishPesel());
        table.put("pl-nip", new PolishNip());
        table.put("pl-regon", new PolishRegon());
        table.put("pl-identity-card", new PolishIdentityCard());
        table.put("cz-birth-number", new BirthNumber());
        table.put("cz-company", new CzechCompany());
        table.put("hu-personal", new HungarianPersonal());
        table.put("hu-taj", new HungarianHealth());
        table.put("hu-tax", new HungarianTax());
        table.put("ro-cnp", new RomanianCnp());
        table.put("ro-cui", new RomanianCui());
        table.put("bg-egn", new BulgarianEgn());
        table.put("bg-lnch", new BulgarianLnch());
        table.put("hr-oib", new Mod1110());
        table.put("jmbg", new YugoslavJmbg());
        table.put("si-tax", new SlovenianTax());
        table.put("tr-national", new TurkishNational());
        table.put("ru-inn", new RussianInn());
        table.put("ru-snils", new RussianSnils());
        table.put("ru-ogrn", new RussianOgrn());
        table.put("ua-tax", new UkrainianTax());
        table.put("by-personal", new BelarusianPersonal());
        table.put("kz-iin", new KazakhIin());
        table.put("md-idnp", new MoldovanIdnp());
    }
}
