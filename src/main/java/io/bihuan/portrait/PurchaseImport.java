package io.bihuan.portrait;

import io.bihuan.customer.Customers;
import io.bihuan.file.Files;
import io.bihuan.file.RowImport;
import io.bihuan.file.RowReading;
import io.bihuan.job.Works;
import io.bihuan.print.HeadedRows;
import io.bihuan.web.UiFactory;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Takes in a table of purchases, CSV or Excel. A purchase known by its reference stays as it is; a customer whom nobody knows
 * by outside id or phone comes in with a number.
 */
@Service
public class PurchaseImport extends RowImport<ImportedPurchase> {

    private static final int BATCH = 1000;

    private static final HeadedRows TABLE = new HeadedRows(
            Map.ofEntries(
                    Map.entry("external_id", "externalid"),
                    Map.entry("外部编号", "externalid"),
                    Map.entry("customer", "number"),
                    Map.entry("客户编号", "number"),
                    Map.entry("编号", "number"),
                    Map.entry("电话", "phone"),
                    Map.entry("手机号", "phone"),
                    Map.entry("产品", "product"),
                    Map.entry("商品", "product"),
                    Map.entry("服务项目", "product"),
                    Map.entry("金额", "amount"),
                    Map.entry("时间", "at"),
                    Map.entry("日期", "at"),
                    Map.entry("date", "at"),
                    Map.entry("单号", "reference"),
                    Map.entry("订单号", "reference")),
            Set.of("product", "amount"));

    private final PurchaseBatch batches;
    private final Customers customers;
    private final Clock clock;

    PurchaseImport(Files files, Works works, UiFactory uis, PurchaseBatch batches, Customers customers, Clock clock) {
        super(files, works, uis, BATCH);
        this.batches = batches;
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "purchase.import";
    }

    @Override
    protected void read(InputStream content, Rows<ImportedPurchase> rows) {
        var headed = TABLE.read(content, row -> rows.next(row.number(), row.cells(), () -> known(row)));
        if (!headed) {
            rows.next(1, () -> RowReading.bad("portrait.import.headings"));
        }
    }

    private RowReading<ImportedPurchase> known(HeadedRows.Row row) {
        var read = ImportedPurchase.read(row, clock.getZone());
        return read instanceof RowReading.Good<ImportedPurchase>(var purchase)
                        && !purchase.number().isEmpty()
                        && customers.byNumber(purchase.number()).isEmpty()
                ? RowReading.bad("portrait.import.number", purchase.number())
                : read;
    }

    @Override
    protected int take(List<ImportedPurchase> purchases, UUID by) {
        return batches.take(purchases, by);
    }
}
