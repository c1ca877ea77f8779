package io.bihuan.database;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the tables that are split by month ahead of time. The running program may not make tables; each schema with
 * such a table offers a function of its owner's, {@code keep_months(first, last)} or {@code keep_month(month)}.
 */
@Service
public class Partitions {

    /** How many months beyond the present one must be there. */
    public static final int AHEAD = 3;

    private final JdbcClient jdbc;

    Partitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Split(String schema, String name) {
        String whole() {
            return schema + "." + name;
        }
    }

    /** Makes what is missing between two months, both included, in every table that is split by month. */
    @Transactional
    public void keep(YearMonth first, YearMonth last) {
        for (var schema : split().stream().map(Split::schema).distinct().toList()) {
            if (offers(schema, "keep_months")) {
                jdbc.sql("select " + schema + ".keep_months(:first, :last)")
                        .param("first", first.atDay(1))
                        .param("last", last.atDay(1))
                        .query()
                        .singleRow();
            } else if (offers(schema, "keep_month")) {
                for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                    jdbc.sql("select " + schema + ".keep_month(:month)::text")
                            .param("month", month.atDay(1))
                            .query()
                            .singleRow();
                }
            }
        }
    }

    /** What is not there between two months, both included: {@code conversation.message 2027-02}. */
    public List<String> missing(YearMonth first, YearMonth last) {
        var missing = new ArrayList<String>();
        for (var table : split()) {
            var names = parts(table);
            for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                var ending = "_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
                if (names.stream().noneMatch(name -> name.endsWith(ending))) {
                    missing.add(table.whole() + " " + month);
                }
            }
        }
        return missing;
    }

    private List<Split> split() {
        return jdbc.sql("""
                        select n.nspname as schema, c.relname as name
                          from pg_partitioned_table p
                          join pg_class c on c.oid = p.partrelid
                          join pg_namespace n on n.oid = c.relnamespace
                         where p.partstrat = 'r'
                           and not c.relispartition
                         order by 1, 2
                        """).query(Split.class).list();
    }

    private List<String> parts(Split table) {
        return jdbc.sql("""
                        select c.relname
                          from pg_inherits i
                          join pg_class c on c.oid = i.inhrelid
                         where i.inhparent = cast(:table as regclass)
                        """).param("table", table.whole()).query(String.class).list();
    }

    private boolean offers(String schema, String function) {
        return jdbc.sql("""
                        select exists (select
                                         from pg_proc p
                                         join pg_namespace n on n.oid = p.pronamespace
                                        where n.nspname = :schema
                                          and p.proname = :function)
                        """)
                .param("schema", schema)
                .param("function", function)
                .query(Boolean.class)
                .single();
    }
}
