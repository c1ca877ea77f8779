package io.bihuan.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows that are asked only for what the driver can answer. Whoever maps rows to records asks for each value first by a
 * name and in a type that the driver does not know, catches its exception, and asks again: exceptions by the thousand in
 * a rush, each with its stack. Here a column is found by the record's name as well, and an instant is read as one.
 */
final class ReadRows implements InvocationHandler {

    private final ResultSet rows;
    private @Nullable Map<String, Integer> columns;

    private ReadRows(ResultSet rows) {
        this.rows = rows;
    }

    static ResultSet of(ResultSet rows) {
        return (ResultSet) Proxy.newProxyInstance(
                ReadRows.class.getClassLoader(), new Class<?>[] {ResultSet.class}, new ReadRows(rows));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null && method.getName().equals("findColumn") && arguments[0] instanceof String name) {
            return column(name);
        }
        if (arguments != null
                && arguments.length == 2
                && arguments[1] == Instant.class
                && method.getName().equals("getObject")
                && arguments[0] instanceof Integer column
                && rows.getMetaData().getColumnTypeName(column).equals("timestamptz")) {
            var at = rows.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
        try {
            return method.invoke(rows, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private int column(String name) throws SQLException {
        var known = columns == null ? read() : columns;
        var asked = known.get(name.toLowerCase(Locale.ROOT));
        var found = asked == null ? known.get(JdbcUtils.convertPropertyNameToUnderscoreName(name)) : asked;
        return found == null ? rows.findColumn(name) : found;
    }

    /** Of two columns of one name the first counts, as for the driver. */
    private Map<String, Integer> read() throws SQLException {
        var labels = rows.getMetaData();
        var read = new HashMap<String, Integer>();
        for (var column = 1; column <= labels.getColumnCount(); column++) {
            read.putIfAbsent(labels.getColumnLabel(column).toLowerCase(Locale.ROOT), column);
        }
        columns = read;
        return read;
    }
}
