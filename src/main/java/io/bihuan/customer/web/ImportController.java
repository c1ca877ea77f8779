package io.bihuan.customer.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.CustomerImport;
import io.bihuan.customer.ImportColumns;
import io.bihuan.customer.ImportFiles;
import io.bihuan.customer.ImportPreview;
import io.bihuan.customer.RefusedRows;
import io.bihuan.file.Files;
import io.bihuan.file.Keeping;
import io.bihuan.job.WorkState;
import io.bihuan.print.Downloads;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.UiFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes in customers from a file, after a look at its columns and its first rows. */
@Controller
class ImportController {

    private static final int MOST_COLUMNS = 60;

    private final CustomerImport imports;
    private final ImportPreview previews;
    private final RefusedRows refused;
    private final ImportFiles waiting;
    private final Files files;
    private final UiFactory uis;

    ImportController(
            CustomerImport imports,
            ImportPreview previews,
            RefusedRows refused,
            ImportFiles waiting,
            Files files,
            UiFactory uis) {
        this.imports = imports;
        this.previews = previews;
        this.refused = refused;
        this.waiting = waiting;
        this.files = files;
        this.uis = uis;
    }

    @Allow(Permission.CUSTOMER_IMPORT)
    @GetMapping("/customers/import")
    ModelAndView form(SignedIn person) {
        return page(null, "", null, person, Errors.none());
    }

    @Allow(Permission.CUSTOMER_IMPORT)
    @PostMapping("/customers/import")
    ModelAndView send(@RequestParam(required = false) Optional<MultipartFile> file, SignedIn person)
            throws IOException {
        var sent = file.filter(each -> !each.isEmpty()).orElse(null);
        if (sent == null) {
            return refused(Errors.none().add("file", "customer.import.no-file"), person);
        }
        var name = Objects.requireNonNullElse(sent.getOriginalFilename(), "customers");
        try (var content = sent.getInputStream()) {
            return switch (waiting.keep(name, content, person.staffId())) {
                case Keeping.Kept(var id) -> looked(id, name, null, person);
                case Keeping.TooLarge(var limit) ->
                    refused(Errors.none().add("file", "customer.import.too-large", limit >> 20), person);
                case Keeping.Empty _ -> refused(Errors.none().add("file", "customer.import.no-file"), person);
                case Keeping.NotThisKind _ -> refused(Errors.none().add("file", "customer.import.unreadable"), person);
            };
        }
    }

    @Allow(Permission.CUSTOMER_IMPORT)
    @PostMapping("/customers/import/{file}")
    ModelAndView map(@PathVariable UUID file, @RequestParam Map<String, String> sent, SignedIn person) {
        var name = own(file, person);
        var columns = columns(sent);
        var errors = Errors.none()
                .addIf(!columns.tells(), "columns", "customer.import.headings")
                .addIf(columns.twice(), "columns", "customer.import.twice");
        if (errors.any() || !sent.containsKey("start")) {
            return page(file, name, previews.look(file, columns, person.staffId(), uis.plain()), person, errors);
        }
        var look = previews.look(file, columns, person.staffId(), uis.plain());
        previews.remember(look.headings(), columns, person.staffId());
        return new ModelAndView("redirect:/jobs/" + imports.start(file, name, columns, person.staffId()));
    }

    private ModelAndView looked(UUID file, String name, @Nullable ImportColumns columns, SignedIn person) {
        try {
            return page(file, name, previews.look(file, columns, person.staffId(), uis.plain()), person, Errors.none());
        } catch (RuntimeException unreadable) {
            waiting.drop(file);
            return refused(Errors.none().add("file", "customer.import.unreadable"), person);
        }
    }

    private ModelAndView refused(Errors errors, SignedIn person) {
        return page(null, "", null, person, errors);
    }

    private String own(UUID file, SignedIn person) {
        var kept = files.find(file);
        if (!kept.keptBy().equals(person.staffId())) {
            throw new NotFound("file " + file + " of " + person.staffId());
        }
        return kept.name();
    }

    private static ImportColumns columns(Map<String, String> sent) {
        var count = IntStream.range(0, MOST_COLUMNS)
                .filter(place -> sent.containsKey("column-" + place))
                .max()
                .orElse(-1);
        var heading = Objects.requireNonNullElse(sent.get("heading"), "0");
        return new ImportColumns(
                heading.matches("\\d{1,4}") ? Integer.parseInt(heading) : 0,
                IntStream.rangeClosed(0, count)
                        .mapToObj(place -> Objects.requireNonNullElse(sent.get("column-" + place), ""))
                        .map(field -> ImportColumns.FIELDS.contains(field) ? field : "")
                        .toList());
    }

    /** The rows that one of the reader's imports left out, each with its reason. */
    @Allow(Permission.CUSTOMER_IMPORT)
    @GetMapping("/customers/import/{work}/refused")
    ResponseEntity<byte[]> refused(@PathVariable UUID work, SignedIn person) {
        var ui = uis.plain();
        return refused.csv(work, person.staffId(), ui)
                .map(csv -> Downloads.csv(ui.text("customer.import.refused.name"), csv))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE)
                        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                        .body(ui.text("customer.import.refused.gone").getBytes(StandardCharsets.UTF_8)));
    }

    private ModelAndView page(
            @Nullable UUID file, String name, ImportPreview.@Nullable Look look, SignedIn person, Errors errors) {
        var former = look == null ? refused.imports(person.staffId()) : List.<WorkState>of();
        var view =
                new ModelAndView("customer/import", Map.of("page", new ImportPage(file, name, look, former, errors)));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
