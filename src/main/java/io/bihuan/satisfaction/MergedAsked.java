package io.bihuan.satisfaction;

import io.bihuan.customer.CustomersMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * One customer of two was asked when either was asked last. Two again keep what each was asked; the survivor may be left in
 * peace a few days longer.
 */
@Component
class MergedAsked {

    private final JdbcClient jdbc;

    MergedAsked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(CustomersMerged merged) {
        jdbc.sql("""
                        insert into satisfaction.asked as a (who, asked_on)
                        select :survivor, asked_on
                          from satisfaction.asked
                         where who = :merged
                            on conflict (who) do update set asked_on = greatest(a.asked_on, excluded.asked_on)
                        """)
                .param("survivor", merged.survivor())
                .param("merged", merged.merged())
                .update();
    }
}
