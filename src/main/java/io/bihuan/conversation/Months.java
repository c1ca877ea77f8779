package io.bihuan.conversation;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The months for which there is room for messages and what search sees of them. */
@Repository
class Months {

    private final JdbcClient jdbc;
    private final Set<LocalDate> kept = ConcurrentHashMap.newKeySet();

    Months(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first of the day's month, for which there is room from now on. */
    LocalDate kept(LocalDate day) {
        var month = day.withDayOfMonth(1);
        if (!kept.contains(month)) {
            keep(month);
            kept.add(month);
        }
        return month;
    }

    /** Makes room for a month; harmless again and again. */
    void keep(LocalDate month) {
        jdbc.sql("select conversation.keep_month(:month)")
                .param("month", Date.valueOf(month))
                .query((row, number) -> 0)
                .single();
    }
}
