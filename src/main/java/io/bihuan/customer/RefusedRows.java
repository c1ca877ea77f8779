package io.bihuan.customer;

import io.bihuan.job.JobLists;
import io.bihuan.job.WorkState;
import io.bihuan.job.Works;
import io.bihuan.print.Column;
import io.bihuan.print.Sheets;
import io.bihuan.web.NotFound;
import io.bihuan.web.Ui;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives back the rows that an import left out, as they stood in the file, each with its reason: to be corrected and sent again. */
@Service
public class RefusedRows {

    /** More rows than this are not given back at once. */
    public static final int MOST = 100_000;

    private static final int LISTED = 200;
    private static final int SHOWN = 5;
    private static final int NARROW = 8;
    private static final int WIDE = 40;

    private final CustomerImport imports;
    private final ImportPreview previews;
    private final JobLists jobs;
    private final Works works;

    RefusedRows(CustomerImport imports, ImportPreview previews, JobLists jobs, Works works) {
        this.imports = imports;
        this.previews = previews;
        this.jobs = jobs;
        this.works = works;
    }

    /** Somebody's latest imports of customers. */
    public List<WorkState> imports(UUID by) {
        return jobs.latest(by, LISTED).stream()
                .filter(work -> work.kind().equals(imports.kind()))
                .limit(SHOWN)
                .toList();
    }

    /** The rows of somebody's own import as CSV; empty where the file is not kept any more. */
    public Optional<byte[]> csv(UUID work, UUID by, Ui ui) {
        var state = works.state(work);
        if (!state.by().equals(by) || !state.kind().equals(imports.kind())) {
            throw new NotFound("import " + work + " of " + by);
        }
        var file = works.input(work).get("file");
        if (file == null) {
            return Optional.empty();
        }
        var headings = previews.look(UUID.fromString(file), null, by, ui).headings();
        var rows = new ArrayList<List<@Nullable Object>>();
        try {
            imports.refused(work, ui, (number, cells, reason) -> {
                var row = new ArrayList<@Nullable Object>(headings.size() + 2);
                for (var place = 0; place < headings.size(); place++) {
                    row.add(place < cells.size() ? cells.get(place) : "");
                }
                row.add(number);
                row.add(reason);
                rows.add(row);
                return rows.size() < MOST;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var columns = Stream.concat(
                        headings.stream().map(heading -> Column.of(heading, NARROW)),
                        Stream.of(
                                Column.of(ui.text("customer.import.refused.row"), NARROW),
                                Column.of(ui.text("customer.import.refused.reason"), WIDE)))
                .toList();
        return Optional.of(Sheets.csv(columns, rows));
    }
}
