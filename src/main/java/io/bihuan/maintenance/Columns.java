package io.bihuan.maintenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * How one table is copied: its columns, without those that the server computes.
 *
 * @param table schema and name, quoted where needed
 * @param names the columns, quoted where needed
 */
record Columns(String table, String names) {

    static Columns of(Connection connection, String table) throws SQLException {
        return new Columns(
                table, Tables.strings(connection, """
                        select string_agg(format('%%I', attname), ', ' order by attname)
                          from pg_attribute
                         where attrelid = '%s'::regclass
                           and attnum > 0
                           and not attisdropped
                           and attgenerated = ''
                        """.formatted(table)).getFirst());
    }

    /** Partitioned tables can be copied by a query only. */
    String copyOut() {
        return "copy (select " + names + " from " + table + ") to stdout (format binary)";
    }

    String copyIn() {
        return "copy " + table + " (" + names + ") from stdin (format binary)";
    }

    /** Commands that make the same monthly parts elsewhere. */
    static List<String> parts(Connection connection) throws SQLException {
        return Tables.strings(connection, """
                select format('create table if not exists %I.%I partition of %I.%I %s',
                              n.nspname, c.relname, pn.nspname, p.relname, pg_get_expr(c.relpartbound, c.oid))
                  from pg_inherits i
                  join pg_class c on c.oid = i.inhrelid
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_class p on p.oid = i.inhparent
                  join pg_namespace pn on pn.oid = p.relnamespace
                 where c.relkind = 'r'
                   and c.relispartition
                 order by 1
                """);
    }

    /** Commands that let sequences go on where they are. */
    static List<String> sequences(Connection connection) throws SQLException {
        return Tables.strings(connection, """
                select format('select setval(%L, %s)', format('%I.%I', schemaname, sequencename), last_value)
                  from pg_sequences
                 where last_value is not null
                """);
    }

    /** Takes out what the migrations themselves put into a fresh database. */
    static void empty(Connection connection) throws SQLException {
        var tables = Tables.all(connection).reversed();
        for (var table : tables) {
            Tables.run(connection, "delete from " + table);
        }
    }

    /** Transaction numbers mean nothing on another server: rows that carry one get the present one. */
    static void renew(Connection connection) throws SQLException {
        for (var update : Tables.strings(connection, """
                select format('update %I.%I set %I = pg_current_xact_id()', n.nspname, c.relname, a.attname)
                  from pg_attribute a
                  join pg_class c on c.oid = a.attrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where a.atttypid = 'xid8'::regtype
                   and c.relkind in ('r', 'p')
                   and not c.relispartition
                   and n.nspname not in ('pg_catalog', 'information_schema')
                """)) {
            Tables.run(connection, update);
        }
    }
}
