package io.bihuan.certification.web;

import io.bihuan.access.Accounts;
import io.bihuan.access.Role;
import io.bihuan.assessment.OwnExams;
import io.bihuan.calendar.ClockChips;
import io.bihuan.certification.CertificateLists;
import io.bihuan.certification.CertificateStatus;
import io.bihuan.practical.PracticalLists;
import io.bihuan.training.LearningStep;
import io.bihuan.training.LearningSteps;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The last steps of the way to serving alone: theory, practical, certificate. */
@Component
class QualificationSteps implements LearningSteps {

    private static final Set<Role> SERVING = EnumSet.of(Role.TRAINEE, Role.AGENT);
    private static final int THEORY = 400;
    private static final int PRACTICAL = 500;
    private static final int CERTIFICATE = 600;

    private final OwnExams exams;
    private final PracticalLists practicals;
    private final CertificateLists certificates;
    private final Accounts accounts;
    private final ClockChips chips;

    QualificationSteps(
            OwnExams exams,
            PracticalLists practicals,
            CertificateLists certificates,
            Accounts accounts,
            ClockChips chips) {
        this.exams = exams;
        this.practicals = practicals;
        this.certificates = certificates;
        this.accounts = accounts;
        this.chips = chips;
    }

    @Override
    public List<LearningStep> of(UUID staffId, Ui ui) {
        return serves(staffId)
                ? List.of(theory(staffId, ui), practical(staffId, ui), certificate(staffId, ui))
                : List.of();
    }

    /** Whether somebody is on this way at all: back offices and instructors attend trainings too. Without an account nobody knows. */
    private boolean serves(UUID staffId) {
        var own = accounts.of(staffId);
        return own.isEmpty()
                || own.stream().anyMatch(account -> account.roles().stream().anyMatch(SERVING::contains))
                || !certificates.of(staffId).isEmpty()
                || !practicals.of(staffId).isEmpty();
    }

    private LearningStep theory(UUID staffId, Ui ui) {
        var own = exams.of(staffId, 50);
        var title = ui.text("certification.step.theory");
        var passed =
                own.stream().filter(exam -> Boolean.TRUE.equals(exam.passed())).findFirst();
        if (passed.isPresent()) {
            return step(
                    THEORY,
                    title,
                    passed.get().name(),
                    LearningStep.Progress.DONE,
                    score(passed.get().score(), ui),
                    "/sittings/" + passed.get().sittingId());
        }
        var now = ui.dates().now();
        var next = own.stream()
                .filter(exam -> exam.submittedAt() == null
                        && (exam.sittingId() != null || exam.closesAt().isAfter(now)))
                .findFirst();
        if (next.isEmpty()) {
            return step(
                    THEORY, title, ui.text("certification.step.theory-coming"), LearningStep.Progress.COMING, "", "");
        }
        var exam = next.get();
        return new LearningStep(
                THEORY,
                title,
                exam.name() + " · " + ui.when(exam.opensAt()),
                LearningStep.Progress.NOW,
                "",
                Tone.ACCENT,
                exam.sittingId() == null ? "/me/exams" : "/sittings/" + exam.sittingId(),
                ui.text("certification.step.sit"),
                chips.open(exam.opensAt().isBefore(now) ? exam.opensAt() : now, exam.closesAt(), now, ui));
    }

    private LearningStep practical(UUID staffId, Ui ui) {
        var own = practicals.of(staffId);
        var title = ui.text("certification.step.practical");
        var passed =
                own.stream().filter(each -> Boolean.TRUE.equals(each.passed())).findFirst();
        if (passed.isPresent()) {
            return step(
                    PRACTICAL,
                    title,
                    passed.get().scenario(),
                    LearningStep.Progress.DONE,
                    score(passed.get().score(), ui),
                    "/practicals/" + passed.get().id());
        }
        var open = own.stream().filter(each -> each.passed() == null).findFirst();
        return open.isPresent()
                ? step(
                        PRACTICAL,
                        title,
                        ui.when(open.get().heldAt()),
                        LearningStep.Progress.NOW,
                        "",
                        "/practicals/" + open.get().id())
                : step(
                        PRACTICAL,
                        title,
                        ui.text("certification.step.practical-coming"),
                        LearningStep.Progress.COMING,
                        "",
                        "");
    }

    private LearningStep certificate(UUID staffId, Ui ui) {
        var title = ui.text("certification.step.certificate");
        var held = certificates.of(staffId).stream()
                .filter(each -> each.status() == CertificateStatus.VALID)
                .findFirst();
        return held.isPresent()
                ? step(
                        CERTIFICATE,
                        title,
                        ui.text("assessment.scope." + held.get().scope()),
                        LearningStep.Progress.DONE,
                        ui.when(held.get().validUntil()),
                        "/me/certificates")
                : step(
                        CERTIFICATE,
                        title,
                        ui.text("certification.step.certificate-coming"),
                        LearningStep.Progress.COMING,
                        "",
                        "");
    }

    private static String score(@org.jspecify.annotations.Nullable Number score, Ui ui) {
        return ui.text("certification.step.score", ui.number(score, 2));
    }

    private static LearningStep step(
            int order, String title, String detail, LearningStep.Progress progress, String chip, String href) {
        var tone = progress == LearningStep.Progress.DONE ? Tone.GOOD : Tone.NEUTRAL;
        return new LearningStep(order, title, detail, progress, chip, tone, href, "", null);
    }
}
