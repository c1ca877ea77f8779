package io.bihuan.certification.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.certification.CertificateLists;
import io.bihuan.people.People;
import io.bihuan.print.Downloads;
import io.bihuan.print.Pdf;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The certificate on paper: 上岗资格证, with a code that anybody can check. */
@Controller
class CertificateSheetController {

    private final CertificateLists lists;
    private final People people;
    private final Pdf pdf;
    private final UiFactory uis;

    CertificateSheetController(CertificateLists lists, People people, Pdf pdf, UiFactory uis) {
        this.lists = lists;
        this.people = people;
        this.pdf = pdf;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/certificates/{id}/sheet")
    ResponseEntity<byte[]> sheet(@PathVariable UUID id, SignedIn person, HttpServletRequest request, Locale locale) {
        var certificate =
                lists.require(id, person.staffId(), person.may(Permission.CERTIFICATE_READ), person.branchId());
        var address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/verify/" + certificate.code())
                .toUriString();
        var ui = uis.plain(locale);
        var name = people.name(certificate.staffId());
        var model = Map.<String, Object>of(
                "name",
                name,
                "about",
                about(certificate, ui),
                "terms",
                terms(certificate, ui),
                "code",
                certificate.code(),
                "address",
                address,
                "picture",
                code(address));
        return Downloads.pdf(ui.text("certification.paper.title") + " " + name, pdf.of("certificate", model, locale));
    }

    private String about(CertificateLists.Certificate certificate, Ui ui) {
        return people.find(certificate.staffId())
                .map(holder -> ui.text("certification.number") + " " + holder.number() + " · " + holder.post())
                .orElse("");
    }

    private static List<Map.Entry<String, String>> terms(CertificateLists.Certificate certificate, Ui ui) {
        return List.of(
                Map.entry(
                        ui.text("assessment.scope"),
                        ui.textOr("assessment.scope." + certificate.scope(), certificate.scope())),
                Map.entry(
                        ui.text("certification.from"),
                        day(certificate.validFrom(), ui).toString()),
                Map.entry(
                        ui.text("certification.until"),
                        day(certificate.validUntil(), ui).minusDays(1).toString()));
    }

    private static LocalDate day(Instant instant, Ui ui) {
        return LocalDate.ofInstant(instant, ui.dates().zone());
    }

    private static String code(String address) {
        try {
            var bits = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 220, 220);
            var image = new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (var y = 0; y < bits.getHeight(); y++) {
                for (var x = 0; x < bits.getWidth(); x++) {
                    image.setRGB(x, y, bits.get(x, y) ? 0xFF000000 : 0xFFFFFFFF);
                }
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
