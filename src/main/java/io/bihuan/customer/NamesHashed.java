package io.bihuan.customer;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes those who came before names could be looked for findable by name, some at a time. */
@Component
class NamesHashed implements Recurring {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 5000;

    private final JdbcClient jdbc;
    private final Seal seal;

    NamesHashed(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    private record Named(UUID id, byte[] nameSealed) {}

    @Override
    public String name() {
        return "customer.names-hashed";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(PAUSE);
    }

    @Override
    @Transactional
    public void run() {
        var some = jdbc.sql("""
                        select id, name_sealed
                          from customer.customer
                         where name_sealed is not null
                           and name_hash is null
                         order by id
                         limit :most
                           for update skip locked
                        """).param("most", AT_ONCE).query(Named.class).list();
        if (!some.isEmpty()) {
            jdbc.sql("""
                            update customer.customer c
                               set name_hash = given.hash
                              from unnest(:ids::uuid[], :hashes::bytea[]) as given (id, hash)
                             where c.id = given.id
                            """)
                    .param("ids", some.stream().map(Named::id).toArray(UUID[]::new))
                    .param(
                            "hashes",
                            some.stream()
                                    .map(each -> seal.hash(Masks.comparableName(seal.open(each.nameSealed()))))
                                    .toArray(byte[][]::new))
                    .update();
        }
    }
}
