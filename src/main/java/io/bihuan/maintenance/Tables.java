package io.bihuan.maintenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of a database as they are copied and counted. */
final class Tables {

    /** What Flyway itself keeps is made by migrating, never copied. */
    static final String HISTORY = "public.flyway_schema_history";

    private Tables() {}

    /** Every table with rows of its own or of its parts, those that others point to first. */
    static List<String> all(Connection connection) throws SQLException {
        var tables = strings(connection, """
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p')
                   and not c.relispartition
                   and n.nspname not in ('pg_catalog', 'information_schema')
                   and n.nspname not like 'pg\\_%'
                 order by 1
                """);
        tables.remove(HISTORY);
        return pointedToFirst(tables, pointers(connection));
    }

    static SortedMap<String, Long> count(Connection connection, Teller say) throws SQLException {
        var counts = new TreeMap<String, Long>();
        var tables = all(connection);
        for (var table : tables) {
            counts.put(
                    table,
                    Long.parseLong(strings(connection, "select count(*)::text from " + table)
                            .getFirst()));
            say.progress("tables counted", counts.size(), tables.size());
        }
        return counts;
    }

    /** The changes of the schema that were made, in order. */
    static List<String> migrations(Connection connection) throws SQLException {
        return strings(connection, """
                select version || ' ' || script
                  from public.flyway_schema_history
                 where success
                   and version is not null
                 order by string_to_array(version, '.')::int[]
                """);
    }

    static List<String> strings(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Map<String, Set<String>> pointers(Connection connection) throws SQLException {
        var pointers = new LinkedHashMap<String, Set<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select distinct format('%I.%I', n.nspname, c.relname), format('%I.%I', fn.nspname, f.relname)
                          from pg_constraint k
                          join pg_class c on c.oid = k.conrelid
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_class f on f.oid = k.confrelid
                          join pg_namespace fn on fn.oid = f.relnamespace
                         where k.contype = 'f'
                           and k.conrelid <> k.confrelid
                        """)) {
            while (rows.next()) {
                pointers.computeIfAbsent(rows.getString(1), _ -> new LinkedHashSet<>())
                        .add(rows.getString(2));
            }
        }
        return pointers;
    }

    static List<String> pointedToFirst(List<String> tables, Map<String, Set<String>> pointers) {
        var sorted = new LinkedHashSet<String>();
        var left = new LinkedHashSet<>(tables);
        while (!left.isEmpty()) {
            var free = left.stream()
                    .filter(table ->
                            pointers.getOrDefault(table, Set.of()).stream().noneMatch(target -> left.contains(target)))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables point to each other in a ring: " + left);
            }
            sorted.addAll(free);
            left.removeAll(free);
        }
        return List.copyOf(sorted);
    }
}
