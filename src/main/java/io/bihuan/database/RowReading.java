package io.bihuan.database;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Lets every query read its rows through {@link ReadRows}. */
final class RowReading extends JdbcTemplate {

    RowReading(DataSource source) {
        super(source);
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator statement, @Nullable PreparedStatementSetter setter, ResultSetExtractor<T> read) {
        return super.query(statement, setter, rows -> read.extractData(ReadRows.of(rows)));
    }
}
