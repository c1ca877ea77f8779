package io.bihuan.customer;

import io.bihuan.file.Files;
import io.bihuan.file.RowReading;
import io.bihuan.print.SheetRow;
import io.bihuan.print.Sheets;
import io.bihuan.web.Ui;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the beginning of a file before anything of it is taken in: which column holds what, and which rows are bad. */
@Service
@Transactional
public class ImportPreview {

    private static final int LOOKED_AT = 1000;
    private static final int SHOWN = 8;

    private final Files files;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportPreview(Files files, JdbcClient jdbc, JsonMapper json) {
        this.files = files;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What a file looks like.
     *
     * @param headings what stands above the columns, or A, B, C
     * @param rows the first rows
     * @param looked how many rows were looked at
     * @param faults the bad ones among them
     */
    public record Look(
            ImportColumns columns, List<String> headings, List<List<String>> rows, int looked, List<Fault> faults) {}

    /** A row that would be left out, and why. */
    public record Fault(int row, String reason) {}

    /** Thrown to stop reading a file of millions after its first rows. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1;

        Enough() {
            super("enough rows", null, false, false);
        }
    }

    /** Looks at a file with these columns; without them, as this person had such a file before, or as its headings say. */
    @Transactional(readOnly = true)
    public Look look(UUID file, @Nullable ImportColumns chosen, UUID by, Ui ui) {
        var rows = beginning(file);
        var heading = rows.stream()
                .limit(10)
                .filter(row ->
                        row.cells().stream().anyMatch(cell -> !guess(cell).isEmpty()))
                .findFirst()
                .orElse(null);
        var width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var headings = IntStream.range(0, width)
                .mapToObj(place -> heading == null || heading.cell(place).isEmpty()
                        ? String.valueOf((char) ('A' + place % 26))
                        : heading.cell(place))
                .toList();
        var guessed = new ImportColumns(
                heading == null ? 0 : heading.number(),
                headings.stream()
                        .map(name -> heading == null ? "" : guess(name))
                        .toList());
        var columns = Objects.requireNonNullElseGet(chosen, () -> remembered(headings, guessed, by));
        var data =
                rows.stream().filter(row -> row.number() > columns.headingRow()).toList();
        var faults = data.stream()
                .flatMap(
                        row -> ImportedCustomer.read(field -> columns.cell(row, field)) instanceof RowReading.Bad<?> bad
                                ? Stream.of(new Fault(row.number(), bad.reason(ui)))
                                : Stream.empty())
                .toList();
        return new Look(
                columns,
                headings,
                data.stream().limit(SHOWN).map(SheetRow::cells).toList(),
                data.size(),
                faults);
    }

    /** Remembers which column held what, for this person's next file with the same headings. */
    public void remember(List<String> headings, ImportColumns columns, UUID by) {
        jdbc.sql("""
                        insert into customer.import_columns (staff_id, headings, columns)
                        values (:by, :headings, :columns::jsonb)
                            on conflict (staff_id, headings) do update set columns = excluded.columns
                        """)
                .param("by", by)
                .param("headings", String.join("|", headings))
                .param("columns", json.writeValueAsString(columns.fields()))
                .update();
    }

    private ImportColumns remembered(List<String> headings, ImportColumns guessed, UUID by) {
        return jdbc.sql("select columns from customer.import_columns where staff_id = :by and headings = :headings")
                .param("by", by)
                .param("headings", String.join("|", headings))
                .query((row, number) -> new ImportColumns(
                        guessed.headingRow(), List.of(json.readValue(row.getString(1), String[].class))))
                .optional()
                .orElse(guessed);
    }

    private List<SheetRow> beginning(UUID file) {
        var rows = new ArrayList<SheetRow>();
        try (InputStream content = files.open(file)) {
            Sheets.read(content, row -> {
                if (!row.empty()) {
                    rows.add(row);
                }
                if (rows.size() > LOOKED_AT) {
                    throw new Enough();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            if (rows.size() <= LOOKED_AT) {
                throw e;
            }
        }
        return rows;
    }

    private static String guess(String heading) {
        var plain = heading.strip().toLowerCase(Locale.ROOT);
        var meant = Objects.requireNonNullElse(CustomerImport.HEADINGS.get(plain), plain);
        return ImportColumns.FIELDS.contains(meant) ? meant : "";
    }
}
