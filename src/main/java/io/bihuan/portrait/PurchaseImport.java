package io.bihuan.portrait;

import io.bihuan.audit.Audit;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.file.Files;
import io.bihuan.file.RowImport;
import io.bihuan.file.RowReading;
import io.bihuan.job.Works;
import io.bihuan.print.HeadedRows;
import io.bihuan.web.UiFactory;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

    private final Customers customers;
    private final Looks looks;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    PurchaseImport(
            Files files,
            Works works,
            UiFactory uis,
            Customers customers,
            Looks looks,
            JdbcClient jdbc,
            Audit audit,
            Clock clock) {
        super(files, works, uis, BATCH);
        this.customers = customers;
        this.looks = looks;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "purchase.import";
    }

    @Override
    protected void read(InputStream content, Rows<ImportedPurchase> rows) {
        var headed = TABLE.read(content, row -> rows.next(row.number(), () -> known(row)));
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

    /** Takes purchases in, once each, and has their customers looked at soon; returns how many were new. */
    @Override
    @Transactional
    protected int take(List<ImportedPurchase> purchases, UUID by) {
        var whose = new HashMap<String, UUID>();
        var ids = purchases.stream()
                .map(each -> whose.computeIfAbsent(
                        each.number() + "|" + each.externalId() + "|" + each.phone(), _ -> customer(each)))
                .toArray(UUID[]::new);
        var added = jdbc.sql("""
                        insert into portrait.purchase (id, reference, customer_id, product, amount, at)
                        select * from unnest(:ids::uuid[], :references::text[], :customers::uuid[], :products::text[],
                                             :amounts::numeric[], :ats::timestamptz[])
                            on conflict (reference) do nothing
                        """)
                .param("ids", purchases.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param(
                        "references",
                        purchases.stream().map(ImportedPurchase::reference).toArray(String[]::new))
                .param("customers", ids)
                .param(
                        "products",
                        purchases.stream().map(ImportedPurchase::product).toArray(String[]::new))
                .param(
                        "amounts",
                        purchases.stream().map(ImportedPurchase::amount).toArray(BigDecimal[]::new))
                .param(
                        "ats",
                        purchases.stream()
                                .map(each -> Timestamp.from(each.at()))
                                .toArray(Timestamp[]::new))
                .update();
        if (added > 0) {
            looks.lookSoon(Arrays.asList(ids));
            audit.did(by, "purchase.imported", "purchase", "batch", Map.of("new", String.valueOf(added)));
        }
        return added;
    }

    private UUID customer(ImportedPurchase purchase) {
        var found = purchase.number().isEmpty()
                ? customers.findOrCreate(new Contact(null, purchase.phone(), null, purchase.externalId()))
                : customers.byNumber(purchase.number()).orElseThrow();
        return found.value();
    }
}
