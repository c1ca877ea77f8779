package io.bihuan.customer;

import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives customers their numbers: C, the day, and a running number of that day. */
@Component
class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(LocalDate day) {
        return next(day, 1).getFirst();
    }

    /**
     * So many at once, in order, in a transaction of its own: a customer who is new in this moment waits for one statement
     * and not for a thousand rows. Nobody else is given one of them; those of a batch that fails are given to nobody.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    List<String> ahead(LocalDate day, int count) {
        return next(day, count);
    }

    /** So many at once, in order; nobody else is given one of them. */
    private List<String> next(LocalDate day, int count) {
        int last = jdbc.sql("""
                        insert into customer.day_count (day, last)
                        values (:day, :count)
                        on conflict (day) do update set last = day_count.last + :count
                        returning last
                        """)
                .param("day", Date.valueOf(day))
                .param("count", count)
                .query(Integer.class)
                .single();
        var prefix = "C" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(running -> prefix + String.format(Locale.ROOT, "%04d", running))
                .toList();
    }
}
