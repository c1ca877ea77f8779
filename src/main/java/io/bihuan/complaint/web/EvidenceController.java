package io.bihuan.complaint.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.EvidenceFiles;
import io.bihuan.file.Keeping;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import java.io.IOException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Evidence brought to a complaint, the signed form among it, and the signature drawn by the customer. */
@Controller
class EvidenceController {

    private final ComplaintLists lists;
    private final EvidenceFiles files;

    EvidenceController(ComplaintLists lists, EvidenceFiles files) {
        this.lists = lists;
        this.files = files;
    }

    @Allow({Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_SUPERVISE})
    @PostMapping("/complaints/{number}/files")
    String keep(
            SignedIn me,
            @PathVariable String number,
            @RequestParam(defaultValue = "EVIDENCE") EvidenceFiles.Kind kind,
            @RequestParam(name = "file", required = false) List<MultipartFile> brought,
            RedirectAttributes redirect)
            throws IOException {
        var file = lists.file(number, me.branchId());
        var kept = 0;
        var refused = "";
        for (var each : brought == null ? List.<MultipartFile>of() : brought) {
            if (each.isEmpty()) {
                continue;
            }
            var name = String.valueOf(each.getOriginalFilename());
            try (var in = each.getInputStream()) {
                if (files.keep(file.id(), kind, name, in, me.staffId()) instanceof Keeping.Kept) {
                    kept++;
                } else {
                    refused = name;
                }
            }
        }
        if (!refused.isEmpty()) {
            Toast.refused(redirect, "complaint.file.refused", refused);
        } else if (kept == 0) {
            Toast.refused(redirect, "complaint.file.missing");
        } else {
            Toast.done(redirect, "complaint.file.kept", kept);
        }
        return "redirect:/complaints/" + number;
    }

    @Allow(Permission.COMPLAINT_READ)
    @GetMapping("/complaints/{number}/signature")
    ResponseEntity<byte[]> signature(SignedIn me, @PathVariable String number) {
        var acceptance = lists.file(number, me.branchId()).acceptance();
        if (acceptance == null || acceptance.signature() == null) {
            throw new NotFound("signature of " + number);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(acceptance.signature());
    }
}
