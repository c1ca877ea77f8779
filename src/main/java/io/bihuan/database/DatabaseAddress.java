package io.bihuan.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;

/**
 * Where a database is, and as whom it is reached.
 *
 * @param url the JDBC address, without user and password
 * @param username the role
 * @param password its password, empty where the server asks for none
 */
public record DatabaseAddress(String url, String username, String password) {

    /**
     * Reads an address as people write it: {@code jdbc:postgresql://…} or {@code postgresql://user:password@host/name},
     * user and password in it or beside it.
     *
     * @throws IllegalArgumentException when it is not the address of a PostgreSQL
     */
    public static DatabaseAddress parse(String written, String username, String password) {
        var address = withScheme(written.strip());
        var user = username;
        var secret = password;
        var hosts = address.indexOf("//") + 2;
        var at = address.indexOf('@', hosts);
        var path = address.indexOf('/', hosts);
        if (at > 0 && (path < 0 || at < path)) {
            var credentials = address.substring(hosts, at).split(":", 2);
            user = user.isEmpty() ? decoded(credentials[0]) : user;
            secret = secret.isEmpty() && credentials.length == 2 ? decoded(credentials[1]) : secret;
            address = address.substring(0, hosts) + address.substring(at + 1);
        }
        var question = address.indexOf('?');
        if (question < 0) {
            return new DatabaseAddress(address, user, secret);
        }
        var kept = new ArrayList<String>();
        for (var parameter : address.substring(question + 1).split("&")) {
            if (parameter.startsWith("user=")) {
                user = user.isEmpty() ? decoded(parameter.substring("user=".length())) : user;
            } else if (parameter.startsWith("password=")) {
                secret = secret.isEmpty() ? decoded(parameter.substring("password=".length())) : secret;
            } else if (!parameter.isEmpty()) {
                kept.add(parameter);
            }
        }
        var plain = address.substring(0, question);
        return new DatabaseAddress(kept.isEmpty() ? plain : plain + "?" + String.join("&", kept), user, secret);
    }

    private static String withScheme(String written) {
        if (written.startsWith("jdbc:postgresql://")) {
            return written;
        }
        if (written.startsWith("postgresql://") || written.startsWith("postgres://")) {
            return "jdbc:postgresql" + written.substring(written.indexOf(':'));
        }
        throw new IllegalArgumentException(
                "This is not the address of a PostgreSQL (jdbc:postgresql://host:5432/name): " + written);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The same database reached as another role. */
    public DatabaseAddress as(String role, String secret) {
        return new DatabaseAddress(url, role, secret);
    }

    /** Opens one connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return username.isEmpty()
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, username, password);
    }

    /** The address without the password. */
    @Override
    public String toString() {
        return url + " as " + username;
    }
}
