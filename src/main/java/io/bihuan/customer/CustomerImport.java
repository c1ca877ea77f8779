package io.bihuan.customer;

import io.bihuan.file.Files;
import io.bihuan.file.RowImport;
import io.bihuan.file.RowReading;
import io.bihuan.job.Works;
import io.bihuan.print.HeadedRows;
import io.bihuan.print.Sheets;
import io.bihuan.web.UiFactory;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a table of customers, CSV or Excel: one who is known by outside id, phone or e-mail is brought up to date, the
 * others come in with a number.
 */
@Service
public class CustomerImport extends RowImport<ImportedCustomer> {

    private static final int BATCH = 1000;

    private static final String COLUMNS = "columns";

    /** What a column may be headed, in small letters, and what is meant. */
    static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("external_id", "externalid"),
            Map.entry("外部编号", "externalid"),
            Map.entry("编号", "externalid"),
            Map.entry("姓名", "name"),
            Map.entry("客户姓名", "name"),
            Map.entry("电话", "phone"),
            Map.entry("手机", "phone"),
            Map.entry("手机号", "phone"),
            Map.entry("联系电话", "phone"),
            Map.entry("邮箱", "email"),
            Map.entry("电子邮箱", "email"),
            Map.entry("等级", "grade"),
            Map.entry("客户等级", "grade"),
            Map.entry("备注", "note"));

    private static final HeadedRows TABLE = new HeadedRows(HEADINGS, Set.of("externalid", "phone", "email"));

    private final CustomerBatch batches;
    private final ImportFiles waiting;

    CustomerImport(Files files, Works works, UiFactory uis, CustomerBatch batches, ImportFiles waiting) {
        super(files, works, uis, BATCH);
        this.batches = batches;
        this.waiting = waiting;
    }

    @Override
    public String kind() {
        return "customer.import";
    }

    @Override
    public String page() {
        return "/customers/import";
    }

    @Override
    protected void read(InputStream content, Rows<ImportedCustomer> rows) {
        var headed = TABLE.read(content, row -> rows.next(row.number(), row.cells(), () -> ImportedCustomer.read(row)));
        if (!headed) {
            rows.next(1, () -> RowReading.bad("customer.import.headings"));
        }
    }

    @Override
    protected void read(InputStream content, UnaryOperator<String> input, Rows<ImportedCustomer> rows) {
        var columns = input.apply(COLUMNS);
        if (columns.isEmpty()) {
            read(content, rows);
            return;
        }
        var chosen = ImportColumns.parse(columns);
        var going = new boolean[] {true};
        Sheets.read(content, row -> {
            if (going[0] && !row.empty() && row.number() > chosen.headingRow()) {
                going[0] = rows.next(
                        row.number(), row.cells(), () -> ImportedCustomer.read(field -> chosen.cell(row, field)));
            }
        });
    }

    /** Starts taking in a file that is kept already, column by column as somebody chose. */
    @Transactional
    public UUID start(UUID file, String name, ImportColumns columns, UUID by) {
        waiting.begun(file);
        return startKept(file, name, Map.of(COLUMNS, columns.written()), by);
    }

    @Override
    protected int take(List<ImportedCustomer> customers, UUID by) {
        return batches.take(customers, by);
    }
}
