package io.bihuan.certification;

import io.bihuan.access.Role;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.KeptWords;
import io.bihuan.web.Tone;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells holders and their supervisors what becomes of certificates, and words the reasons that a rule gives. */
@Component
class CertificateNews {

    private static final String OWN = "/me/certificates";

    private final Notices notices;
    private final People people;

    CertificateNews(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    void granted(UUID staffId) {
        notices.tell(staffId, "certification.notice.granted", List.of(), OWN, Tone.GOOD);
    }

    void tell(CertificateRows.Row row, String key, String argument, Tone tone) {
        notices.tell(row.staffId(), key, List.of(argument), OWN, tone);
    }

    /** Tells the supervisors of the holder's branch, with the holder's name in front. */
    void tellSupervisors(CertificateRows.Row row, String key, String reason) {
        var holder = people.find(row.staffId());
        var whom = people.holding(Role.SUPERVISOR).stream()
                .filter(each ->
                        holder.isEmpty() || each.branchId().equals(holder.get().branchId()))
                .map(Person::id)
                .toList();
        notices.tellAll(whom, key, List.of(people.name(row.staffId()), reason), "/certificates/" + row.id(), Tone.WARN);
    }

    String overturned(Pass verdict) {
        return worded("overturned", verdict);
    }

    String confirmed(Pass verdict) {
        return worded("confirmed", verdict);
    }

    String renewed() {
        return KeptWords.of("certification.why.renewed");
    }

    String renewalLost() {
        return KeptWords.of("certification.why.renewal-lost");
    }

    String questioned(String reason) {
        return KeptWords.of("certification.why.questioned", reason);
    }

    private static String worded(String why, Pass verdict) {
        var key = "certification.why." + why + "." + verdict.gate().name();
        return verdict.score() == null
                ? KeptWords.of(key)
                : KeptWords.of(
                        key + ".scored", verdict.score().stripTrailingZeros().toPlainString());
    }
}
