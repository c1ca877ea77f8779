package io.bihuan.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The whole way of learning on real customers of a telecom house, where their table lies beside the repository. */
class TelecomTests {

    private static final Path TABLE = Path.of("../shared/data/churn/wa_churn_give.csv");
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");

    @Test
    void real_leavers_are_told_from_real_stayers() throws IOException {
        var table = Files.exists(TABLE) ? TABLE : Path.of("..").resolve(TABLE);
        assumeTrue(Files.exists(table), "skipped: no data");
        List<CSVRecord> rows;
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(table))) {
            rows = parser.getRecords();
        }
        var columns = columns(rows);
        var examples = new ArrayList<Example>();
        for (var row : rows) {
            examples.add(Example.of(
                    row.getRecordNumber(),
                    columns.stream().mapToDouble(column -> value(row, column)).toArray(),
                    row.get("churn").equals("Yes")));
        }
        var quality =
                Objects.requireNonNull(Learned.from(columns, examples, 20, 20)).quality();
        System.out.printf(
                "telecom: %d unseen, AUC %.3f, calibration error %.3f, Brier %.3f, lift of the first tenth %.2f%n",
                quality.customers(),
                quality.auc(),
                quality.calibrationError(),
                quality.brier(),
                quality.lift().getFirst());
        assertThat(quality.auc()).isGreaterThan(.81);
        assertThat(quality.calibrationError()).isLessThan(.06);
        assertThat(quality.lift().getFirst()).isGreaterThan(2.2);
    }

    /** A column that counts stays one; a column of names becomes one a name. */
    private static List<String> columns(List<CSVRecord> rows) {
        var columns = new TreeSet<String>();
        for (var row : rows) {
            row.toMap().forEach((name, value) -> {
                if (!name.equals("churn")) {
                    columns.add(figure(value) ? name : name + "=" + value);
                }
            });
        }
        return List.copyOf(columns);
    }

    private static double value(CSVRecord row, String column) {
        var at = column.indexOf('=');
        if (at < 0) {
            return figure(row.get(column)) ? Double.parseDouble(row.get(column)) : 0;
        }
        return row.get(column.substring(0, at)).equals(column.substring(at + 1)) ? 1 : 0;
    }

    private static boolean figure(String value) {
        return FIGURE.matcher(value).matches();
    }
}
