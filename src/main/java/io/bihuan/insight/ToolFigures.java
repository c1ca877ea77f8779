package io.bihuan.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the tools of agents do: what their daily checks found, and what is said of them (N-20). */
@Service
@Transactional(readOnly = true)
public class ToolFigures {

    private final JdbcClient jdbc;

    ToolFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One tool.
     *
     * @param tool its name in the toolbox
     * @param failed how many of its checks failed, of those that could be made
     * @param said how often somebody said something of it
     * @param unanswered how much of that waits for an answer
     */
    public record Use(String tool, Share failed, long said, long unanswered) {

        /** Whether anything is wrong with it. */
        public boolean troubles() {
            return failed.numerator() > 0 || said > 0;
        }
    }

    /** Every tool that was checked or spoken of since then, those that fail most first. */
    public List<Use> since(Instant from) {
        return jdbc.sql("""
                        with checked as (
                            select tried.tool,
                                   count(*) filter (where tried.state = 'FAILED') as failed,
                                   count(*) as checks
                              from toolbox.sign_on
                              join toolbox.tool_check tried on tried.sign_on_id = sign_on.id
                             where sign_on.at >= :from
                               and tried.state <> 'UNKNOWN'
                             group by tried.tool
                        ), told as (
                            select tool, count(*) as said, count(*) filter (where answered_at is null) as unanswered
                              from toolbox.feedback
                             where given_at >= :from
                             group by tool
                        )
                        select coalesce(checked.tool, told.tool) as tool,
                               coalesce(failed, 0) as failed,
                               coalesce(checks, 0) as checks,
                               coalesce(said, 0) as said,
                               coalesce(unanswered, 0) as unanswered
                          from checked
                          full join told on told.tool = checked.tool
                         order by failed desc, said desc, tool
                        """)
                .param("from", Timestamp.from(from))
                .query((row, _) -> new Use(
                        row.getString("tool"),
                        new Share(row.getLong("failed"), row.getLong("checks")),
                        row.getLong("said"),
                        row.getLong("unanswered")))
                .list();
    }
}
