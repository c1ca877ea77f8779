package io.bihuan.certification;

import io.bihuan.access.Role;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
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
        return name(verdict.gate()) + "改判为不合格" + score(verdict);
    }

    String confirmed(Pass verdict) {
        return name(verdict.gate()) + "重新评定后仍合格" + score(verdict);
    }

    String renewed() {
        return "复证，从原资格到期日接续";
    }

    String renewalLost() {
        return "复证所依据的成绩改判，原资格在有效期内继续";
    }

    String questioned(String reason) {
        return "实操成绩正在重新评定：" + reason;
    }

    private static String name(Gate gate) {
        return switch (gate) {
            case THEORY -> "理论考核";
            case PRACTICAL -> "实操考核";
            case APPRENTICESHIP -> "跟岗带教";
            case HOURS -> "培训学时";
            case HANDBOOK -> "手册确认";
        };
    }

    private static String score(Pass verdict) {
        return verdict.score() == null
                ? ""
                : "，" + verdict.score().stripTrailingZeros().toPlainString() + " 分";
    }
}
