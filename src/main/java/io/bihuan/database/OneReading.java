package io.bihuan.database;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts everything that a page asks of the database into one transaction that only reads, instead of one for each
 * question: a page that asks thirty modules then takes one connection and ends once.
 */
@Component
public class OneReading {

    private final TransactionTemplate transaction;

    OneReading(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** What the questions answer. Whoever among them finds nothing may say so by an exception that is caught inside. */
    public <T> T of(Supplier<T> questions) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var answer = questions.get();
            if (status.isNewTransaction()) {
                status.setRollbackOnly(); // there is nothing to keep, nor anything for an inner refusal to spoil
            }
            return answer;
        }));
    }
}
