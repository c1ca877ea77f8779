package io.bihuan.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The role that the running program works as: it reads and writes rows, owns nothing and changes no table. Only the
 * migrations run as the owner.
 */
final class RuntimeRole {

    static final String NAME = "bihuan_app";
    private static final Logger LOG = LoggerFactory.getLogger(RuntimeRole.class);

    /** What the owner makes from now on is open to the role; no more than rows, and no rows of the migrations' own. */
    private static final List<String> GRANTS = List.of(
            "revoke create on schema public from public",
            "grant usage on schema public to " + NAME,
            "alter default privileges grant usage on schemas to " + NAME,
            "alter default privileges grant select, insert, update, delete on tables to " + NAME,
            "alter default privileges grant usage, select on sequences to " + NAME);

    private RuntimeRole() {}

    /** Makes the role where it is missing; answers the owner's own address where the owner may not make roles. */
    static DatabaseAddress prepare(DatabaseAddress owner, Connection connection) throws SQLException {
        if (!answer(connection, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user")) {
            LOG.warn(
                    "The database user {} may not create roles: the program runs as this user, who owns its tables.",
                    owner.username());
            return owner;
        }
        var secret = secret(owner);
        connection.setAutoCommit(false);
        // Several nodes may start at once on an empty database; a lost race would only cost a restart.
        run(connection, "select pg_advisory_xact_lock(hashtext('" + NAME + "'))");
        var known = answer(connection, "select exists (select from pg_roles where rolname = '" + NAME + "')");
        run(
                connection,
                (known ? "alter" : "create") + " role " + NAME + " login nosuperuser nocreatedb nocreaterole password '"
                        + secret + "'");
        if (!answer(
                connection, "select exists (select from pg_default_acl where defaclacl::text like '%" + NAME + "%')")) {
            for (var grant : GRANTS) {
                run(connection, grant);
            }
            openWhatIsThere(connection);
        }
        connection.commit();
        connection.setAutoCommit(true);
        return owner.as(NAME, secret);
    }

    /** A database that was made before the role was: its tables are opened once. */
    private static void openWhatIsThere(Connection connection) throws SQLException {
        run(connection, """
                do $$
                declare
                    each_schema text;
                begin
                    for each_schema in
                        select distinct schemaname from pg_tables
                         where tableowner = current_user and schemaname not in ('pg_catalog', 'information_schema')
                    loop
                        execute format('grant usage on schema %I to bihuan_app', each_schema);
                        execute format('grant select, insert, update, delete on all tables in schema %I to bihuan_app', each_schema);
                        execute format('grant usage, select on all sequences in schema %I to bihuan_app', each_schema);
                    end loop;
                end
                $$
                """);
    }

    /** The same on every node, and known to nobody who does not know the owner's. */
    private static String secret(DatabaseAddress owner) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("bihuan:" + owner.password()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(NAME.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static boolean answer(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
