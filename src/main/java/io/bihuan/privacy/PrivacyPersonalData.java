package io.bihuan.privacy;

import io.bihuan.customer.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a customer agreed to, was shown and asked. That they agreed, were shown a version and had their answer is the proof
 * that the law was kept, and stays; in what words does not.
 */
@Component
@Transactional
class PrivacyPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    PrivacyPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String holder() {
        return "privacy";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select kind, at, text
                          from (select case when c.withdrawn_at is null then 'consent' else 'consent-withdrawn' end as kind,
                                       coalesce(c.withdrawn_at, c.given_at) as at,
                                       concat_ws(' · ', p.zh, p.en, nullif(c.means, '')) as text
                                  from privacy.consent c
                                  join privacy.purpose p on p.code = c.purpose
                                 where c.customer_id = any(:ids)
                                 union all
                                select 'notice-shown', s.shown_at, n.channel || ' v' || n.version
                                  from privacy.shown s
                                  join privacy.notice n on n.id = s.notice_id
                                 where s.customer_id = any(:ids)
                                 union all
                                select 'data-request', taken_at,
                                       concat_ws(' · ', number, nullif(words, ''), nullif(reason, ''))
                                  from privacy.request
                                 where customer_id = any(:ids)) held
                         order by at
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Held.class)
                .list();
    }

    @Override
    public List<Hold> holds(List<UUID> ids) {
        return List.of();
    }

    @Override
    public int anonymise(List<UUID> ids) {
        jdbc.sql("update privacy.consent set means = '' where customer_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        return jdbc.sql("update privacy.request set words = '', verified_by = '' where customer_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }
}
