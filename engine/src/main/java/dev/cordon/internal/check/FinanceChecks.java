package dev.cordon.internal.check;

import java.util.Map;

/** Names of checks on cards, accounts, securities and coins. */
final class FinanceChecks {
    private FinanceChecks() {}

    static void addTo(Map<String, Check> table) {
        table.put("payment-card", new PaymentCard());
        table.put("iban", new Iban());
        table.put("bic", new Bic());
        table.put("aba-routing", new AbaRouting());
        table.put("clabe", new Clabe());
        table.put("isin", new Isin());
        table.put("cusip", new Cusip());
        table.put("lei", new Lei());
        table.put("base58-address", new Base58Address(Base58.BITCOIN, 25));
        table.put("base58-address-26", new Base58Address(Base58.BITCOIN, 26));
        table.put("ripple-address", new Base58Address(Base58.RIPPLE, 25));
        table.put("bech32", new Bech32Address());
        table.put("cashaddr", new CashAddress());
        table.put("ethereum", new EthereumAddress());
        table.put("monero", new MoneroAddress());
        table.put("stellar", new StellarKey());
    }
}
