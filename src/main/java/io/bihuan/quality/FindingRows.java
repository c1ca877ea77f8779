package io.bihuan.quality;

import io.bihuan.database.Ids;
import io.bihuan.quality.rule.Check;
import io.bihuan.quality.rule.Detail;
import io.bihuan.quality.rule.Finding;
import io.bihuan.quality.rule.Reason;
import io.bihuan.quality.rule.Verdict;
import io.bihuan.web.UiFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The findings that are kept: a reason with its details, in no language. The Chinese words are kept beside them for who
 * reads rows, and for rows of a time when there was nothing else.
 */
@Repository
class FindingRows {

    private static final String BETWEEN = "\u001F";

    private final JdbcClient jdbc;
    private final UiFactory uis;

    FindingRows(JdbcClient jdbc, UiFactory uis) {
        this.jdbc = jdbc;
        this.uis = uis;
    }

    void add(UUID inspection, List<Finding> findings) {
        var chinese = uis.plain(Locale.SIMPLIFIED_CHINESE);
        jdbc.sql("""
                        insert into quality.finding
                               (id, inspection_id, place, check_code, rule, message_seq, verdict, evidence, reason,
                                details, categories)
                        select line.id, :inspection, line.place, line.check_code, line.rule, line.message_seq,
                               line.verdict, line.evidence, line.reason, string_to_array(line.details, :between),
                               string_to_array(line.categories, ',')
                          from unnest(:ids::uuid[], :places::int[], :checks::text[], :rules::text[], :seqs::int[],
                                      :verdicts::text[], :evidence::text[], :reasons::text[], :details::text[],
                                      :categories::text[])
                               as line (id, place, check_code, rule, message_seq, verdict, evidence, reason, details,
                                        categories)
                        """)
                .param("inspection", inspection)
                .param("between", BETWEEN)
                .param("ids", findings.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("places", IntStream.range(0, findings.size()).boxed().toArray(Integer[]::new))
                .param("checks", findings.stream().map(f -> f.check().name()).toArray(String[]::new))
                .param("rules", findings.stream().map(Finding::rule).toArray(String[]::new))
                .param("seqs", findings.stream().map(Finding::messageSeq).toArray(Integer[]::new))
                .param(
                        "verdicts",
                        findings.stream().map(f -> f.verdict().name()).toArray(String[]::new))
                .param(
                        "evidence",
                        findings.stream()
                                .map(f -> FindingWords.evidence(f, chinese))
                                .toArray(String[]::new))
                .param("reasons", findings.stream().map(f -> f.reason().name()).toArray(String[]::new))
                .param("details", findings.stream().map(FindingRows::details).toArray(String[]::new))
                .param(
                        "categories",
                        findings.stream()
                                .map(f -> String.join(",", f.categories()))
                                .toArray(String[]::new))
                .update();
    }

    /** The finding of a row with all its columns. */
    static Finding read(ResultSet row) throws SQLException {
        var reason = Reason.valueOf(row.getString("reason"));
        return new Finding(
                Check.valueOf(row.getString("check_code")),
                row.getObject("message_seq", Integer.class),
                Verdict.valueOf(row.getString("verdict")),
                reason,
                reason == Reason.TOLD
                        ? List.of(new Detail.Words(row.getString("evidence")))
                        : texts(row, "details").stream().map(Detail::read).toList(),
                texts(row, "categories"));
    }

    private static String details(Finding finding) {
        return String.join(
                BETWEEN,
                finding.details().stream()
                        .map(detail -> detail.kept().replace(BETWEEN, ""))
                        .toList());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
