package dev.cordon.benchmarks;

import com.gliwka.hyperscan.wrapper.CompileErrorException;
import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.ExpressionFlag;
import com.gliwka.hyperscan.wrapper.Scanner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** hyperscan-java as its README shows it: one database, one scanner, {@code scanner.scan(database, text)}. */
final class WrapperPeer implements Peer {

    private final Database database;
    private final Scanner scanner = new Scanner();

    WrapperPeer(List<Definitions.Expression> expressions, List<String> terms) {
        List<Expression> rules = new ArrayList<>();
        for (Definitions.Expression expression : expressions) {
            rules.add(new Expression(expression.source(), EnumSet.noneOf(ExpressionFlag.class), rules.size()));
        }
        for (String term : terms) {
            rules.add(new Expression(term, EnumSet.of(ExpressionFlag.CASELESS), rules.size()));
        }
        try {
            database = Database.compile(rules);
        } catch (CompileErrorException e) {
            throw new IllegalArgumentException(e);
        }
        scanner.allocScratch(database);
    }

    @Override
    public long count(String text) {
        return scanner.scan(database, text).size();
    }

    @Override
    public void close() {
        scanner.close();
        database.close();
    }
}
