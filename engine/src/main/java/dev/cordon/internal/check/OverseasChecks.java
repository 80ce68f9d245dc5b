package dev.cordon.internal.check;

import java.util.Map;

/** Names of checks on identity schemes of the Americas, Asia, Africa and Oceania. */
final class OverseasChecks {
    private OverseasChecks() {}

    static void addTo(Map<String, Check> table) {
        table.put("us-ssn", new UsSsn());
        table.put("us-itin", new UsItin());
        table.put("us-npi", new UsNpi());
        table.put("us-dea", new UsDea());
        table.put("us-ein", new UsEin());
        table.put("ca-sin", new CaSin());
        table.put("au-tfn", new AuTfn());
        table.put("au-abn", new AuAbn());
        table.put("au-acn", new AuAcn());
        table.put("au-medicare", new AuMedicare());
        table.put("nz-ird", new NzIrd());
        table.put("nz-nhi", new NzNhi());
        table.put("in-aadhaar", new IndianAadhaar());
        table.put("in-pan", new IndianPan());
        table.put("in-gstin", new IndianGstin());
        table.put("ph-tin", new PhilippineTin());
        table.put("sg-nric", new SingaporeNric());
        table.put("sg-uen", new SingaporeUen());
        table.put("kr-rrn", new KoreanRrn());
        table.put("kr-rrn-checked", new KoreanRrnChecked());
        table.put("kr-business", new KoreanBusiness());
        table.put("jp-my-number", new JapaneseMyNumber());
        table.put("cn-resident", new ChineseResident());
        table.put("cn-credit-code", new ChineseCreditCode());
        table.put("hk-id", new HongKongId());
        table.put("tw-id", new TaiwaneseId());
        table.put("th-id", new ThaiId());
        table.put("my-id", new MalaysianId());
        table.put("id-nik", new IndonesianNik());
        table.put("vn-id", new VietnameseId());
        table.put("lk-id", new SriLankanId());
        table.put("il-id", new IsraeliId());
        table.put("sa-id", new SaudiId());
        table.put("ae-id", new EmiratesId());
        table.put("kw-civil", new KuwaitiCivil());
        table.put("ir-id", new IranianId());
        table.put("br-cpf", new BrazilianCpf());
        table.put("br-cnpj", new BrazilianCnpj());
        table.put("br-pis", new BrazilianPis());
        table.put("ar-cuit", new ArgentineCuit());
        table.put("cl-rut", new ChileanRut());
        table.put("co-nit", new ColombianNit());
        table.put("mx-curp", new MexicanCurp());
        table.put("mx-rfc", new MexicanRfc());
        table.put("ec-cedula", new EcuadorianCedula());
        table.put("uy-cedula", new UruguayanCedula());
        table.put("pe-ruc", new PeruvianRuc());
        table.put("ve-rif", new VenezuelanRif());
        table.put("do-cedula", new DominicanCedula());
        table.put("za-id", new SouthAfricanId());
        table.put("eg-id", new EgyptianId());
    }
}
